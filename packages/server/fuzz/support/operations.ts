import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Catalogue } from './catalogue.js';
import { hostileValue } from './hostile-values.js';
import type { Random } from './random.js';

/** An operation as a caller would write it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Not a value but the name of a variable, or of a member of an enum. */
class Bare {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const DEEPEST = 4;

/** Writes one operation over the schema; a share of its values is hostile. */
export class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #catalogue: Catalogue;
  readonly #random: Random;
  /** How likely a value is to be hostile. */
  readonly #hostility: number;
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};

  constructor(schema: GraphQLSchema, catalogue: Catalogue, random: Random, hostility: number) {
    this.#schema = schema;
    this.#catalogue = catalogue;
    this.#random = random;
    this.#hostility = hostility;
  }

  write(): Operation {
    const root = this.#schema.getQueryType();
    const selection = root == null ? '{ __typename }' : this.#selection(root, 0);
    const declared = this.#declared.length === 0 ? '' : ` (${this.#declared.join(', ')})`;
    return { query: `query${declared} ${selection}`, variables: this.#variables };
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (isInterfaceType(type)) {
      const one = this.#random.pick(this.#schema.getPossibleTypes(type));
      return `{ __typename id ... on ${one.name} ${this.#selection(one, depth + 1)} }`;
    }
    if (!isObjectType(type)) return '';
    const open = Object.values(type.getFields()).filter(
      (field) => depth < DEEPEST || isLeafType(getNamedType(field.type)),
    );
    if (open.length === 0) return '{ __typename }';
    const fields = this.#random.some(open, depth === 0 ? 2 : 3);
    return `{ ${fields.map((field) => this.#field(type.name, field, depth)).join(' ')} }`;
  }

  #field(parent: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    const { name, type } = field;
    const given = field.args.filter((argument) => {
      if (isRequiredArgument(argument) || argument.name === 'first') return true;
      if (argument.name === 'last' || argument.name === 'before') return this.#random.chance(this.#hostility);
      return this.#random.chance(0.3);
    });
    const owner = `${parent}.${name}`;
    const values = given.map((argument) => {
      const value =
        argument.name === 'first' ? this.#pageSize(depth) : this.#value(argument.type, argument.name, owner);
      return `${argument.name}: ${this.#written(value, String(argument.type))}`;
    });
    const list = values.length === 0 ? '' : `(${values.join(', ')})`;
    return `${name}${list} ${this.#selection(getNamedType(type), depth + 1)}`.trimEnd();
  }

  #pageSize(depth: number): unknown {
    if (this.#random.chance(this.#hostility / 3)) return hostileValue(this.#random);
    return depth === 0 && this.#random.chance(0.03) ? 200 : this.#random.integer(1, depth === 0 ? 10 : 3);
  }

  #written(value: unknown, type: string): string {
    if (value instanceof Bare || this.#random.chance(0.5)) return literal(value);
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${type}`);
    this.#variables[name] = json(value);
    return `$${name}`;
  }

  #value(given: GraphQLInputType, name: string, owner: string): unknown {
    const random = this.#random;
    if (random.chance(this.#hostility)) return hostileValue(random);
    const type = getNullableType(given);
    if (isListType(type))
      return Array.from({ length: random.integer(0, 3) }, () => this.#value(type.ofType, name, owner));
    if (isEnumType(type)) return new Bare(random.pick(type.getValues()).name);
    if (isInputObjectType(type)) {
      if (type.name === 'BreakdownInput') return random.pick(this.#catalogue.breakdowns);
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || random.chance(0.25),
      );
      return Object.fromEntries(
        fields.map((field) => [field.name, this.#value(field.type, field.name, type.name)]),
      );
    }
    return this.#scalar(type.name, name, owner);
  }

  #scalar(scalar: string, name: string, owner: string): unknown {
    const random = this.#random;
    const { texts, ids, cursors } = this.#catalogue;
    const year = () => String(random.integer(2014, 2026));
    const month = () => String(random.integer(1, 12)).padStart(2, '0');
    switch (scalar) {
      case 'Int':
        return name === 'slippedAtLeastDays' ? random.integer(0, 400) : random.integer(2015, 2026);
      case 'Float':
        return random.next() * 100;
      case 'Boolean':
        return random.chance(0.5);
      case 'ID':
        return random.pick(ids);
      case 'Date':
        return `${year()}-${month()}-${String(random.integer(1, 28)).padStart(2, '0')}`;
      case 'TimePeriod':
        return random.pick([year, year, year, () => `${year()}-${month()}`, () => '2024-05-17/2024-05-21'])();
      default:
        if (name === 'after' || name === 'before') return cursors.get(owner) ?? null;
        return random.pick(texts[`${owner}.${name}`] ?? texts[name] ?? ['x']);
    }
  }
}

function json(value: unknown): unknown {
  if (value instanceof Bare) return value.name;
  if (Array.isArray(value)) return value.map(json);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, json(part)]));
}

function literal(value: unknown): string {
  if (value instanceof Bare) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${literal(part)}`)
    .join(', ')} }`;
}
