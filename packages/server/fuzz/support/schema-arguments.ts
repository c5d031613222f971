import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from 'graphql';
import { sampleOf } from './sample-values.js';

/** A field, and the way to it from the root, as one writes it. */
export interface ReachedField {
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  /** `place(slug: "rabat")`, then `events(first: 1)`, then `nodes`. */
  readonly path: readonly string[];
}

/** Every field of every type that can be reached, each once, by a short way. */
export function reachedFields(schema: GraphQLSchema): readonly ReachedField[] {
  const ways = new Map<string, readonly string[]>();
  const found: ReachedField[] = [];
  const queue = [schema.getQueryType()].filter((type) => type != null);
  for (const root of queue) ways.set(root.name, []);
  for (const parent of queue) {
    const path = ways.get(parent.name) ?? [];
    for (const field of Object.values(parent.getFields())) {
      found.push({ parent, field, path });
      const type = getNamedType(field.type);
      if (!isObjectType(type) || ways.has(type.name)) continue;
      ways.set(type.name, [...path, called(parent, field)]);
      queue.push(type);
    }
  }
  return found;
}

/** A field with its required arguments, and one of each list. */
function called(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  const written = field.args
    .filter((argument) => isRequiredArgument(argument) || argument.name === 'first')
    .map((argument) => `${argument.name}: ${literal(argumentSample(parent, field, argument))}`);
  return written.length === 0 ? field.name : `${field.name}(${written.join(', ')})`;
}

function argumentSample(
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  { name, type }: GraphQLArgument,
): unknown {
  return sampleOf(type, name, `${parent.name}.${field.name}`);
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${literal(part)}`)
    .join(', ')} }`;
}

/** One place in the schema where a caller writes a text: an argument, or a field of its input object. */
export interface TextArgument {
  /** `Query.places(filter.within)`. */
  readonly name: string;
  readonly scalar: string;
  /** Whether the place is in a list, which takes many texts at once. */
  readonly many: boolean;
  /** A document that writes texts there, and its variables; one alias each, or all in one list. */
  readonly ask: (texts: readonly string[]) => { readonly query: string; readonly variables: object };
}

export function textArguments(schema: GraphQLSchema): readonly TextArgument[] {
  return reachedFields(schema).flatMap((reached) =>
    reached.field.args.flatMap((argument) =>
      placesIn(argument.type).map((place) => textArgument(reached, argument, place)),
    ),
  );
}

interface Place {
  readonly path: readonly string[];
  readonly scalar: string;
  readonly many: boolean;
}

/** Where texts stand in an input, at any depth. */
function placesIn(given: GraphQLInputType, within: readonly string[] = []): readonly Place[] {
  const type = getNullableType(given);
  if (isListType(type)) return placesIn(type.ofType, within).map((place) => ({ ...place, many: true }));
  if (isScalarType(type)) return isOfText(type.name) ? [{ path: [], scalar: type.name, many: false }] : [];
  if (!isInputObjectType(type) || within.includes(type.name)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    placesIn(field.type, [...within, type.name]).map((place) => ({
      ...place,
      path: [field.name, ...place.path],
    })),
  );
}

function isOfText(scalar: string): boolean {
  return scalar !== 'Int' && scalar !== 'Float' && scalar !== 'Boolean';
}

function textArgument(reached: ReachedField, argument: GraphQLArgument, place: Place): TextArgument {
  const { parent, field, path } = reached;
  const ask = (texts: readonly string[]) => {
    const values = place.many
      ? [filled(argument.type, place.path, texts, argument.name)]
      : texts.map((text) => filled(argument.type, place.path, [text], argument.name));
    const others = field.args.filter((other) => other !== argument && isRequiredArgument(other));
    const given = others.map((other) => `, ${other.name}: ${literal(argumentSample(parent, field, other))}`);
    const fields = values.map(
      (_, index) =>
        `a${index}: ${field.name}(${argument.name}: $v${index}${given.join('')}) ${selectionOf(field.type)}`,
    );
    const declared = values.map((_, index) => `$v${index}: ${String(argument.type)}`);
    return {
      query: `query (${declared.join(', ')}) { ${inside(path, fields.join(' '))} }`,
      variables: Object.fromEntries(values.map((value, index) => [`v${index}`, value])),
    };
  };
  const name = `${parent.name}.${field.name}(${[argument.name, ...place.path].join('.')})`;
  return { name, scalar: place.scalar, many: place.many, ask };
}

export function inside(path: readonly string[], selection: string): string {
  return path.reduceRight((inner, field) => `${field} { ${inner} }`, selection);
}

/** A value of an input type with texts at one place in it. */
function filled(
  given: GraphQLInputType,
  path: readonly string[],
  texts: readonly string[],
  name: string,
): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return texts.map((text) => filled(type.ofType, path, [text], name));
  if (!isInputObjectType(type)) return texts[0];
  const [first = '', ...rest] = path;
  const fields = Object.values(type.getFields());
  const needed = fields
    .filter((field) => isRequiredInputField(field) && field.name !== first)
    .map((field) => [field.name, sampleOf(field.type, field.name, type.name)] as const);
  const own = fields.find((field) => field.name === first);
  const value = own === undefined ? undefined : filled(own.type, rest, texts, first);
  return { ...Object.fromEntries(needed), [first]: value };
}

/** Enough to have the whole statement run: a page of a list, and its size. */
function selectionOf(given: GraphQLOutputType): string {
  const type = getNamedType(given);
  if (isLeafType(type)) return '';
  const isPage = isObjectType(type) && 'totalCount' in type.getFields();
  return isPage ? '{ totalCount nodes { __typename } }' : '{ __typename }';
}

/** A list that is read in pages. */
export interface ConnectionField {
  readonly name: string;
  /** Asks for a cursor of it. */
  readonly firstCursor: string;
  /** Asks for what follows each of some cursors. */
  readonly after: (cursors: readonly string[]) => { readonly query: string; readonly variables: object };
}

export function connections(schema: GraphQLSchema): readonly ConnectionField[] {
  return reachedFields(schema)
    .filter(({ field }) => field.args.some(({ name }) => name === 'after'))
    .map((reached) => {
      const { parent, field, path } = reached;
      const after = field.args
        .filter(({ name }) => name === 'after')
        .map((argument) => textArgument(reached, argument, { path: [], scalar: 'String', many: false }));
      return {
        name: `${parent.name}.${field.name}`,
        firstCursor: `{ ${inside(path, `${called(parent, field)} { pageInfo { endCursor } }`)} }`,
        after: (cursors) => after[0]?.ask(cursors) ?? { query: '', variables: {} },
      };
    });
}
