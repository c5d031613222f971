import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type Context, schema } from '@hasila/schema';
import { GraphQLError } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import { acceptedLanguage } from './accepted-language.js';
import { EXAMPLE_QUERIES } from './example-queries.js';
import type { PersistedDocuments } from './persisted/manifest.js';
import { useConditionalGet } from './plugins/conditional-get.js';
import { useEdition } from './plugins/edition.js';
import { useErrors } from './plugins/errors.js';
import { useReadiness } from './plugins/health.js';
import { useHome } from './plugins/home.js';
import { usePersistedDocuments } from './plugins/persisted-documents.js';
import { usePlainText } from './plugins/plain-text.js';
import { useRequestId } from './plugins/request-id.js';
import { useTokenLimit } from './plugins/token-limit.js';
import type { Reading } from './serving/reading.js';
import type { Serving } from './serving/serving.js';

export interface AppSettings {
  readonly serving: Serving;
  readonly log: Logger;
  /** Whether the program is about to end: then it is not ready for more, but still answers. */
  readonly stopping?: () => boolean;
  /** Those that run by their id; none when it is absent. */
  readonly documents?: PersistedDocuments;
  /** Whether those alone run. */
  readonly persistedOnly?: boolean;
}

/** What resolvers may use, and what it comes from. */
export interface RequestContext extends Context {
  readonly reading: Reading;
}

const PATH = '/graphql';

/** The application as a request listener, and as `fetch` for tests; touches nothing until it is asked. */
export function createApp({
  serving,
  log,
  stopping = () => false,
  documents = new Map(),
  persistedOnly = false,
}: AppSettings): YogaServerInstance<object, RequestContext> {
  return createYoga<object, RequestContext>({
    schema,
    logging: log,
    graphqlEndpoint: PATH,
    extraParamNames: ['documentId'],
    landingPage: false,
    graphiql: { title: 'Hasila', defaultQuery: EXAMPLE_QUERIES },
    renderGraphiQL,
    healthCheckEndpoint: '/health',
    context: async ({ request }) => {
      const reading = await serving.begin(request.signal);
      if (reading === undefined) throw noDataset();
      return {
        reading,
        loaders: reading.loaders,
        edition: reading.edition,
        language: acceptedLanguage(request.headers.get('accept-language')),
      };
    },
    maskedErrors: false,
    plugins: [
      useRequestId(),
      useHome(),
      useReadiness(serving, stopping),
      usePersistedDocuments(documents, persistedOnly),
      useTokenLimit(),
      usePlainText(),
      useEdition(),
      useConditionalGet(serving, documents, PATH),
      useErrors(log),
    ],
  });
}

function noDataset(): GraphQLError {
  return new GraphQLError('No dataset is loaded yet.', {
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '1' } } },
  });
}
