import { QueryTooComplex } from '@hasila/schema';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type ParseOptions,
  Source,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { COST_HEADER } from '../headers.js';
import { costOf } from '../limits/cost.js';
import { DOCUMENT_RULES } from '../limits/document-rules.js';
import { LIMITS, type Tier } from '../limits/limits.js';
import { nestingOf } from '../limits/nesting.js';
import { DocumentTooLarge } from '../limits/refusal.js';

/**
 * Refuses a document that is too large to be a question: by its tokens while it is parsed, by its shape while it is
 * validated, and by its cost before it is executed. Every answer tells its cost in a header; with `hasila-cost: 1` also
 * in `extensions.cost`.
 */
export function useDocumentLimits(tierOf: (request: Request) => Tier): Plugin {
  const costs = new WeakMap<Request, number>();
  return {
    onParse: ({ parseFn, setParseFn }) => {
      setParseFn((source, options) => parseWithin(source, { ...options }, parseFn));
    },
    onValidate: ({ addValidationRule }) => {
      for (const rule of DOCUMENT_RULES) addValidationRule(rule);
    },
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const { schema, document, operationName, variableValues, contextValue } = args;
      const operation = getOperationAST(document, operationName);
      if (operation == null) return undefined;
      const { request } = contextValue;
      const cost = costOf(schema, operation, fragmentsOf(document), variableValues ?? {});
      costs.set(request, cost);
      const limit = LIMITS.cost[tierOf(request)];
      if (cost > limit) throw new DocumentTooLarge('a cost', cost, limit);
      // Each execution counts anew: one that met another edition is repeated.
      setExecuteFn((again) =>
        executeFn({ ...again, contextValue: { ...again.contextValue, count: counter(limit) } }),
      );
      if (request.headers.get(COST_HEADER) !== '1') return undefined;
      return {
        onExecuteDone: ({ result, setResult }) => {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
    onResponse: ({ request, response }) => {
      const cost = costs.get(request);
      if (cost !== undefined) response.headers.set(COST_HEADER, String(cost));
    },
  };
}

/** Parses a text that is small enough to be a question; throws DocumentTooLarge for any other. */
export function parseWithin<Document>(
  source: string | Source,
  options: ParseOptions,
  parse: (source: string | Source, options: ParseOptions) => Document,
): Document {
  const nesting = nestingOf(sourceOf(source), LIMITS.tokens);
  if (nesting > LIMITS.nesting) throw new DocumentTooLarge('levels of brackets', nesting, LIMITS.nesting);
  try {
    return parse(source, { ...options, maxTokens: LIMITS.tokens });
  } catch (error) {
    throw isOfTokens(error) ? new DocumentTooLarge('tokens', LIMITS.tokens + 1, LIMITS.tokens) : error;
  }
}

/** Cost goes by averages, and somebody may ask for what is far from them: no answer gets more objects than that. */
export function counter(limit: number): (objects: number) => void {
  let found = 0;
  return (objects) => {
    found += objects;
    if (found > limit) throw new QueryTooComplex(`The answer has more than ${limit} objects.`, found, limit);
  };
}

function sourceOf(text: string | Source): Source {
  return typeof text === 'string' ? new Source(text) : text;
}

function isOfTokens(error: unknown): boolean {
  return error instanceof GraphQLError && error.message.includes(`${LIMITS.tokens} tokens`);
}

export function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
}

function isFragment(definition: { readonly kind: string }): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}
