import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../src/graphql/schema.js';

/** The contract names what must exist; more may be added where it serves a user. */
const contract = buildSchema(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'));
const promised = Object.values(contract.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown> | GraphQLInputField>>;

function printed(fields: Fields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      'args' in field
        ? { type: String(field.type), args: Object.fromEntries(field.args.map(withDefault)) }
        : withDefault(field)[1],
    ]),
  );
}

function withDefault({ name, type, defaultValue }: { name: string; type: unknown; defaultValue?: unknown }) {
  return [
    name,
    defaultValue === undefined ? String(type) : `${type} = ${JSON.stringify(defaultValue)}`,
  ] as const;
}

it.each(promised.map((type) => [type.name, type] as const))('%s is as promised', (name, type) => {
  const ours = schema.getType(name);
  expect(ours?.constructor.name).toBe(type.constructor.name);
  if ((isObjectType(type) && isObjectType(ours)) || (isInterfaceType(type) && isInterfaceType(ours))) {
    expect(printed(ours.getFields())).toMatchObject(printed(type.getFields()));
    const names = ({ getInterfaces }: typeof type) => getInterfaces.call(type).map(String);
    expect(ours.getInterfaces().map(String)).toEqual(expect.arrayContaining(names(type)));
  }
  if (isInputObjectType(type) && isInputObjectType(ours))
    expect(printed(ours.getFields())).toMatchObject(printed(type.getFields()));
  if (isEnumType(type) && isEnumType(ours)) {
    const values = (of: typeof type) => of.getValues().map((value) => value.name);
    expect(values(ours)).toEqual(expect.arrayContaining(values(type)));
  }
  if (isUnionType(type) && isUnionType(ours))
    expect(ours.getTypes().map(String).sort()).toEqual(type.getTypes().map(String).sort());
});

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function partsOf(type: GraphQLNamedType): readonly (readonly [path: string, part: Described])[] {
  if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value]);
  if (!(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))) return [];
  return Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields()).flatMap(
    (field) => {
      const path = `${type.name}.${field.name}`;
      const args = 'args' in field ? field.args : [];
      return [[path, field] as const, ...args.map((arg) => [`${path}(${arg.name})`, arg] as const)];
    },
  );
}

it('says of every type, field, argument and value what it means', () => {
  const told = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  const parts = told.flatMap((type) => [[type.name, type] as const, ...partsOf(type)]);
  expect(parts.length).toBeGreaterThan(500);
  expect(parts.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([]);
});
