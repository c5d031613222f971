import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type Context, type Database, makeLoaders, schema } from '@hasila/schema';
import { sql } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import { acceptedLanguage } from './accepted-language.js';
import type { EditionWatch } from './edition-watch.js';
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

export interface AppSettings {
  readonly db: Database;
  readonly editions: EditionWatch;
  readonly log: Logger;
  /** Those that run by their id; none when it is absent. */
  readonly documents?: PersistedDocuments;
  /** Whether those alone run. */
  readonly persistedOnly?: boolean;
}

const PATH = '/graphql';

/** The application as a request listener, and as `fetch` for tests; touches nothing until it is asked. */
export function createApp({
  db,
  editions,
  log,
  documents = new Map(),
  persistedOnly = false,
}: AppSettings): YogaServerInstance<object, Context> {
  return createYoga<object, Context>({
    schema,
    logging: log,
    graphqlEndpoint: PATH,
    extraParamNames: ['documentId'],
    landingPage: false,
    graphiql: { title: 'Hasila', defaultQuery: EXAMPLE_QUERIES },
    renderGraphiQL,
    healthCheckEndpoint: '/health',
    context: async ({ request }) => {
      const edition = await editions.current();
      if (edition === undefined) throw noDataset();
      return {
        loaders: makeLoaders(db, edition.units),
        edition,
        language: acceptedLanguage(request.headers.get('accept-language')),
      };
    },
    maskedErrors: false,
    plugins: [
      useRequestId(),
      useHome(),
      useReadiness(() => db.execute(sql`select 1`), editions),
      usePersistedDocuments(documents, persistedOnly),
      useTokenLimit(),
      usePlainText(),
      useEdition(),
      useConditionalGet(editions, documents, PATH),
      useErrors(log),
    ],
  });
}

function noDataset(): GraphQLError {
  return new GraphQLError('No dataset is loaded yet.', {
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '1' } } },
  });
}
