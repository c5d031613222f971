import {
  defaultExtractPersistedOperationId,
  usePersistedOperations,
} from '@graphql-yoga/plugin-persisted-operations';
import type { Plugin } from 'graphql-yoga';
import { documentIdOf } from '../persisted/canonical-request.js';
import type { PersistedDocuments } from '../persisted/manifest.js';

/**
 * Runs documents by their id, by GET and POST. With `only`, nothing else runs. An id that is not known is
 * PERSISTED_QUERY_NOT_FOUND: the caller then sends the text.
 */
export function usePersistedDocuments(documents: PersistedDocuments, only: boolean): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    // What Apollo's clients send stands in the extensions.
    extractPersistedOperationId: (params, request, context) =>
      idIn(
        request.method === 'GET'
          ? new URL(request.url, 'http://localhost').searchParams.get('documentId')
          : params,
      ) ?? defaultExtractPersistedOperationId(params, request, context),
    getPersistedOperation: (id) => documents.get(id) ?? null,
    customErrors: {
      notFound: {
        message: 'No document has this id here; send its text.',
        extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 404 } },
      },
      keyNotFound: {
        message: only ? 'Must provide documentId.' : 'Must provide query string, or documentId.',
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400, headers: { allow: 'GET, POST' } } },
      },
      persistedQueryOnly: {
        message: 'This service runs only the documents that it knows; send the documentId of one.',
        extensions: { code: 'PERSISTED_QUERY_ONLY', http: { status: 400 } },
      },
    },
  });
}

/** An id of another kind is one that nobody knows: it is given on, to be told so. */
function idIn(given: unknown): string | null {
  const id = typeof given === 'object' && given !== null && 'documentId' in given ? given.documentId : given;
  return typeof id === 'string' && id !== '' ? (documentIdOf(id) ?? id) : null;
}
