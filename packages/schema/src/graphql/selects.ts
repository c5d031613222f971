import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether one of these fields is selected of what a resolver gives. A hint: what is skipped by a directive counts too. */
export function selects({ fieldNodes, fragments }: GraphQLResolveInfo, ...names: readonly string[]): boolean {
  const inside = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((one) => {
      if (one.kind === 'Field') return names.includes(one.name.value);
      return inside(
        one.kind === 'InlineFragment' ? one.selectionSet : fragments[one.name.value]?.selectionSet,
      );
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => inside(selectionSet));
}
