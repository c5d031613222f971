import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';

/** Codes and slugs of the dataset, by the name of the argument that takes them. */
const TEXTS: Readonly<Record<string, string>> = {
  indicator: 'criminal-cases-recorded',
  place: 'morocco',
  slug: 'rabat',
  code: 'open-days',
  'Query.indicator': 'criminal-cases-recorded',
  'Query.report': 'dgsn-2025',
  dimension: 'gender',
  member: 'female',
  text: 'police',
};

const SCALARS: Readonly<Record<string, unknown>> = {
  TimePeriod: '2025',
  Date: '2025-12-31',
  DateTime: '2025-12-31T00:00:00Z',
  ID: Buffer.from('Place:rabat').toString('base64url'),
  Float: 1,
  Boolean: true,
};

const INTEGERS: Readonly<Record<string, number>> = { first: 1, last: 1, year: 2025 };

/** A value that an argument takes; `owner` is the field or the input that has it. */
export function sampleOf(given: GraphQLInputType, name: string, owner: string): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [sampleOf(type.ofType, name, owner)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(
      needed.map((field) => [field.name, sampleOf(field.type, field.name, type.name)]),
    );
  }
  if (type.name === 'Int') return INTEGERS[name] ?? 2024;
  return SCALARS[type.name] ?? TEXTS[owner] ?? TEXTS[name] ?? 'x';
}
