import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { LIMITS } from './limits.js';

type Variables = Readonly<Record<string, unknown>>;

/** Tenths, to count in whole numbers. */
const OBJECT = 10;
const VALUE = 1;

/** Introspection reads no data and is not counted field by field: its whole answer is some hundred kilobytes. */
const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 5_000 * OBJECT, __type: 500 * OBJECT };

/**
 * What an operation may cost at most: every object that its answer may hold counts one, and every plain value a tenth.
 * A list multiplies what is selected inside of it by its size. The document must be valid; its values need not be.
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  given: Variables,
): number {
  const variables = { ...defaultsOf(operation), ...given };
  const known = new Map<string, number>();
  const root = schema.getRootType(operation.operation) ?? undefined;
  return Math.ceil(costOfSet(operation.selectionSet, root, undefined) / OBJECT);

  function costOfSet(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    page: number | undefined,
  ): number {
    let cost = 0;
    for (const selection of selections) {
      if (isLeftOut(selection.directives, variables)) continue;
      if (selection.kind === Kind.FIELD) cost += costOfField(selection, type, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += costOfFragment(selection.name.value, page);
      else {
        const condition = selection.typeCondition?.name.value;
        cost += costOfSet(
          selection.selectionSet,
          condition === undefined ? type : schema.getType(condition),
          page,
        );
      }
    }
    return cost;
  }

  /** A fragment that is spread many times is counted once: a bomb of fragments costs as little time as any other. */
  function costOfFragment(name: string, page: number | undefined): number {
    const key = `${name} ${page}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    const cost = costOfSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), page);
    known.set(key, cost);
    return cost;
  }

  function costOfField(
    node: FieldNode,
    type: GraphQLNamedType | undefined,
    page: number | undefined,
  ): number {
    const name = node.name.value;
    const introspection = INTROSPECTION[name];
    if (introspection !== undefined) return introspection;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (field === undefined || node.selectionSet === undefined) return VALUE;
    const answered = getNamedType(field.type);
    if (isListType(getNullableType(field.type))) {
      const size = listSizeOf(field, node, variables) ?? page ?? 1;
      return size * (OBJECT + costOfSet(node.selectionSet, answered, undefined));
    }
    const inside = isConnection(answered) ? pageSizeOf(node, variables) : undefined;
    return OBJECT + costOfSet(node.selectionSet, answered, inside);
  }
}

function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && 'pageInfo' in type.getFields();
}

/** A size that is not allowed is refused by the list itself: here it counts as the nearest that is. */
function pageSizeOf(node: FieldNode, variables: Variables): number {
  const { least, most, usual } = LIMITS.page;
  const size = argumentOf(node, 'first', variables) ?? argumentOf(node, 'last', variables) ?? usual;
  return typeof size === 'number' ? Math.min(Math.max(size, least), most) : usual;
}

function listSizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | undefined {
  const { listSize } = field.extensions as { readonly listSize?: number | { readonly argument: string } };
  if (typeof listSize !== 'object') return listSize;
  const members = argumentOf(node, listSize.argument, variables);
  return Array.isArray(members) ? members.length : 1;
}

function argumentOf(node: FieldNode, name: string, variables: Variables): unknown {
  const argument = node.arguments?.find((one) => one.name.value === name);
  return argument === undefined ? undefined : valueFromASTUntyped(argument.value, variables);
}

function isLeftOut(directives: FieldNode['directives'], variables: Variables): boolean {
  return (directives ?? []).some(({ name, arguments: given }) => {
    const condition = given?.find((one) => one.name.value === 'if');
    if (condition === undefined) return false;
    const value = valueFromASTUntyped(condition.value, variables);
    return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false);
  });
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );
}
