import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Context } from './builder.js';

/** How long a list is, for the cost of a query: so many on average, or as many as an argument has members. */
export type ListSize = number | { readonly argument: string };

/**
 * Lists that have no pages. Each average is that of the dataset, rounded up; where most things have none, that of
 * those that have some. Of a list of plain values only the field counts.
 */
export const LIST_SIZES: Readonly<Record<string, ListSize>> = {
  'BreakdownDimension.members': 2,
  'Claim.breakdown': 1,
  'Commitment.statements': 2,
  'Comparability.reasons': 2,
  'Comparison.claims': 1,
  'Event.citations': 2,
  'Facility.history': 2,
  'Indicator.breakdowns': 1,
  'Indicator.breaks': 1,
  'Indicator.indexed': 4,
  'Indicator.notes': 2,
  'Indicator.yearOverYear': 4,
  'Observation.breakdown': 1,
  'Observation.readings': 2,
  'Query.compare': { argument: 'inputs' },
  'Query.eventTypes': 10,
  'Query.facilityTypes': 15,
  'Query.nodes': { argument: 'ids' },
  'Query.topics': 16,
  'Query.units': 76,
  'Series.breakdown': 1,
};

/** Puts the size of each list in the extensions of its field, as `listSize`. */
export function withListSizes(schema: GraphQLSchema): GraphQLSchema {
  for (const [coordinate, listSize] of Object.entries(LIST_SIZES)) {
    const [type = '', name = ''] = coordinate.split('.');
    const owner = schema.getType(type);
    const field = isObjectType(owner) ? owner.getFields()[name] : undefined;
    if (field === undefined) throw new Error(`${coordinate} has a list size, and is not in the schema`);
    field.extensions = { ...field.extensions, listSize };
  }
  return schema;
}

/**
 * Lets the context count the objects of every list of an answer, page or not: an average says nothing of the one thing
 * that somebody asks for again and again.
 */
export function withCountedLists(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
        countList(field);
    }
  }
  return schema;
}

function countList(field: GraphQLField<unknown, Context>): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    const counted = (list: unknown) => {
      if (Array.isArray(list)) context.count?.(list.length);
      return list;
    };
    const list: unknown = resolve(source, args, context, info);
    return list instanceof Promise ? list.then(counted) : counted(list);
  };
}
