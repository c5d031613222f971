import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';
import { LIMITS } from './limits.js';
import { DocumentTooLarge } from './refusal.js';

/** Armor counts; what it says of it has no code, so we say it. */
function refusing(what: string, limit: number) {
  return {
    n: limit,
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, error: Error) => {
        const found = Number(/found (\d+)/.exec(error.message)?.[1]);
        context?.reportError(new DocumentTooLarge(what, found, limit));
      },
    ],
  };
}

/** The limits of a document's shape, as rules of validation. */
export const DOCUMENT_RULES: readonly ValidationRule[] = [
  maxDepthRule({ ...refusing('levels of fields', LIMITS.depth), flattenFragments: true }),
  maxAliasesRule({ ...refusing('aliases', LIMITS.aliases), allowList: [] }),
  maxDirectivesRule(refusing('directives', LIMITS.directives)),
  maxRootFields,
];

function maxRootFields(context: ValidationContext) {
  const known = new Map<string, number>();
  return {
    OperationDefinition: ({ selectionSet }: { readonly selectionSet: SelectionSetNode }) => {
      const found = count(selectionSet);
      if (found > LIMITS.rootFields)
        context.reportError(new DocumentTooLarge('fields at the root', found, LIMITS.rootFields));
    },
  };

  function count({ selections }: SelectionSetNode): number {
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet);
      return sum + countFragment(selection.name.value);
    }, 0);
  }

  function countFragment(name: string): number {
    const before = known.get(name);
    if (before !== undefined) return before;
    // A fragment that spreads itself is refused by another rule, and must end here too.
    known.set(name, 0);
    const fragment = context.getFragment(name);
    const found = fragment == null ? 0 : count(fragment.selectionSet);
    known.set(name, found);
    return found;
  }
}
