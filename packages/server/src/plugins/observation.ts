import { type DocumentNode, type GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { COST_HEADER, EDITION_HEADER } from '../headers.js';
import type { Observer } from '../observing/observer.js';
import { cacheOutcomeOf, outcomeOf, routeOf } from '../observing/request-record.js';
import { requestIdOf } from './request-id.js';

/** What is found out of a request while it is answered. */
interface Notes {
  readonly begun: number;
  readonly codes: Set<string>;
  operation?: string | undefined;
  document?: string;
  variables?: unknown;
}

const notes = new WeakMap<Request, Notes>();

/** Has an error counted that the caller of a request was told. */
export function noteError(request: Request, { extensions }: Pick<GraphQLError, 'extensions'>): void {
  notes.get(request)?.codes.add(String(extensions['code']));
}

/** Longer names say nothing more. */
const LONGEST_NAME = 100;

/**
 * Tells the observer of every request, once its answer is ready. `begin` stands before all other plugins, `end` after
 * them: by then every header is set.
 */
export function useObservation(observer: Observer): { readonly begin: Plugin; readonly end: Plugin } {
  const { onRequest } = observer;
  if (onRequest === undefined) return { begin: {}, end: {} };
  return {
    begin: {
      onRequest: ({ request }) => {
        notes.set(request, { begun: performance.now(), codes: new Set() });
      },
    },
    end: {
      onParams: ({ request, params: { query, variables } }) => {
        const known = notes.get(request);
        if (known !== undefined && query != null) Object.assign(known, { document: query, variables });
      },
      onValidate: ({ params: { documentAST }, context: { request, params } }) => {
        const known = notes.get(request);
        if (known !== undefined) known.operation = nameOf(documentAST, params.operationName);
      },
      onResponse: ({ request, response: { status, headers } }) => {
        const known = notes.get(request);
        if (known === undefined) return;
        const gone = request.signal?.aborted === true;
        const codes = [...known.codes];
        const cost = headers.get(COST_HEADER);
        onRequest({
          requestId: requestIdOf(request),
          method: request.method,
          route: routeOf(new URL(request.url, 'http://localhost').pathname),
          status,
          milliseconds: performance.now() - known.begun,
          outcome: outcomeOf(status, codes, gone),
          codes,
          cache: cacheOutcomeOf(status, headers),
          operation: known.operation,
          cost: cost === null ? undefined : Number(cost),
          edition: headers.get(EDITION_HEADER) ?? undefined,
          document: known.document,
          variables: known.variables,
        });
      },
    },
  };
}

function nameOf(document: DocumentNode, asked: string | null | undefined): string | undefined {
  return getOperationAST(document, asked)?.name?.value.slice(0, LONGEST_NAME);
}
