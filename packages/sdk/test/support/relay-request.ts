import { readFileSync } from 'node:fs';
import {
  type ArgumentNode,
  buildSchema,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { ConcreteRequest } from 'relay-runtime';

const schema = buildSchema(
  readFileSync(new URL('../../src/generated/schema.graphql', import.meta.url), 'utf8'),
);

/** What relay-compiler makes of a query of plain fields and variables, for its store to keep and read the answer by. */
export function relayRequest(text: string): ConcreteRequest {
  const [operation] = parse(text).definitions;
  const query = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || query == null) throw new Error('not a query');
  const name = operation.name?.value ?? 'Query';
  const selections = selectionsOf(query, operation.selectionSet);
  const argumentDefinitions = (operation.variableDefinitions ?? []).map(({ variable }) => ({
    kind: 'LocalArgument' as const,
    name: variable.name.value,
    defaultValue: null,
  }));
  return {
    kind: 'Request',
    fragment: { kind: 'Fragment', name, type: 'Query', metadata: null, argumentDefinitions, selections },
    operation: { kind: 'Operation', name, argumentDefinitions, selections },
    params: { cacheID: name, id: null, text, name, operationKind: 'query', metadata: {} },
  };
}

function selectionsOf(type: GraphQLObjectType, { selections }: SelectionSetNode) {
  return selections.map((selection) => {
    if (selection.kind !== Kind.FIELD) throw new Error('plain fields only');
    const field = type.getFields()[selection.name.value];
    if (field === undefined) throw new Error(`${type.name} has no ${selection.name.value}`);
    return fieldOf(field, selection);
  });
}

function fieldOf(field: GraphQLField<unknown, unknown>, node: FieldNode): RelayField {
  const shared = {
    alias: node.alias?.value ?? null,
    name: field.name,
    args: (node.arguments ?? []).map(argumentOf),
    storageKey: null,
  };
  const type = getNamedType(field.type);
  if (isLeafType(type)) return { kind: 'ScalarField', ...shared };
  if (!isObjectType(type) || node.selectionSet === undefined) throw new Error('object types only');
  return {
    kind: 'LinkedField',
    ...shared,
    concreteType: type.name,
    plural: isListType(getNullableType(field.type)),
    selections: selectionsOf(type, node.selectionSet),
  };
}

interface RelayArgument {
  readonly kind: 'Variable';
  readonly name: string;
  readonly variableName: string;
}

interface RelayShared {
  readonly alias: string | null;
  readonly name: string;
  readonly args: readonly RelayArgument[];
  readonly storageKey: null;
}

type RelayField =
  | (RelayShared & { readonly kind: 'ScalarField' })
  | (RelayShared & {
      readonly kind: 'LinkedField';
      readonly concreteType: string;
      readonly plural: boolean;
      readonly selections: readonly RelayField[];
    });

function argumentOf({ name, value }: ArgumentNode): RelayArgument {
  if (value.kind !== Kind.VARIABLE) throw new Error('variables only');
  return { kind: 'Variable', name: name.value, variableName: value.name.value };
}
