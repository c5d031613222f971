import type { RequestListener } from 'node:http';
import { type Context, schema } from '@hasila/schema';
import { GraphQLError } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { acceptedLanguage } from './accepted-language.js';
import { tierOf } from './access/caller.js';
import { TRUST_NOBODY } from './access/client-address.js';
import { type AccessSettings, Doorkeeper } from './access/doorkeeper.js';
import { KeyRegister } from './access/key-register.js';
import { memoryLimiter } from './access/rate-limiter.js';
import type { SharedAnswers } from './answers/shared-answers.js';
import { useCharts } from './charts/use-charts.js';
import { type Fetch, frontFetch } from './front/fetch.js';
import { Front } from './front/front.js';
import type { Handover } from './front/handover.js';
import { frontListener } from './front/listener.js';
import { graphiqlPage } from './graphiql-page.js';
import { LIMITS } from './limits/limits.js';
import type { Observer } from './observing/observer.js';
import { useFiles } from './pages/files/use-files.js';
import { useErrorPages } from './pages/use-error-pages.js';
import { usePages } from './pages/use-pages.js';
import type { PersistedDocuments } from './persisted/manifest.js';
import { useAccess } from './plugins/access.js';
import { useConditionalGet } from './plugins/conditional-get.js';
import { type Origins, useCors } from './plugins/cors.js';
import { useDocumentLimits } from './plugins/document-limits.js';
import { useEdition } from './plugins/edition.js';
import { useErrors } from './plugins/errors.js';
import { guarded } from './plugins/guarded.js';
import { useHandover } from './plugins/handover.js';
import { useReadiness } from './plugins/health.js';
import { useJsonOnly } from './plugins/json-only.js';
import { useLimitsPage } from './plugins/limits-page.js';
import { useObservation } from './plugins/observation.js';
import { usePersistedDocuments } from './plugins/persisted-documents.js';
import { usePlainText } from './plugins/plain-text.js';
import { useRequestId } from './plugins/request-id.js';
import { useSecurityHeaders } from './plugins/security-headers.js';
import { useTracedExecution } from './plugins/traced-execution.js';
import type { Reading } from './serving/reading.js';
import type { Serving } from './serving/serving.js';

export interface AppSettings {
  readonly serving: Serving;
  readonly log: Logger;
  /** Whether the program is about to end: then it is not ready for more, but still answers. */
  readonly stopping?: () => boolean;
  /** Whether it is slow yet: then it is not ready, but answers. */
  readonly starting?: () => boolean;
  /** Those that run by their id; none when it is absent. */
  readonly documents?: PersistedDocuments;
  /** Whether those alone run. */
  readonly persistedOnly?: boolean;
  /** How callers are told apart and counted; what is absent: by the address of the connection, in memory. */
  readonly access?: Partial<AccessSettings>;
  /** Whose pages may read; any when it is absent. */
  readonly origins?: Origins;
  /** Who is told of requests. */
  readonly observer?: Observer;
  /** Origin of the service, as readers write it: `https://data.example`; as each request names it when it is absent. */
  readonly site?: string | undefined;
  /** Whether spans of OpenTelemetry are made of requests: then all of them are answered by Yoga. */
  readonly traced?: boolean;
  /** How many bytes of answers are kept ready; 0: none. */
  readonly answerBytes?: number;
  /** Answers that instances make for one another. */
  readonly shared?: SharedAnswers | undefined;
  /** Whether Yoga alone answers. */
  readonly withoutFront?: boolean;
}

/** What resolvers may use, and what it comes from. */
export interface RequestContext extends Context {
  readonly reading: Reading;
  readonly handover?: Handover;
}

/** The application as a request listener, and as `fetch` for callers in this process. */
export type App = RequestListener & { readonly fetch: Fetch };

const PATH = '/graphql';
const ANSWER_BYTES = 64_000_000;

/** Makes the application; it touches nothing until it is asked. */
export function createApp({
  serving,
  log,
  stopping = () => false,
  starting = () => false,
  documents = new Map(),
  persistedOnly = false,
  access = {},
  origins = '*',
  observer = {},
  site,
  traced = false,
  answerBytes = ANSWER_BYTES,
  shared,
  withoutFront = traced,
}: AppSettings): App {
  const observation = useObservation(observer);
  const doorkeeper = new Doorkeeper({
    keys: new KeyRegister(serving),
    limiter: memoryLimiter(),
    trust: TRUST_NOBODY,
    limitLoopback: false,
    ...access,
  });
  const yoga = createYoga<{ readonly handover?: Handover }, RequestContext>({
    schema,
    logging: log,
    graphqlEndpoint: PATH,
    extraParamNames: ['documentId'],
    landingPage: false,
    // With the allow-list nothing that is typed would run.
    graphiql: !persistedOnly,
    renderGraphiQL: () => graphiqlPage().html,
    healthCheckEndpoint: '/health',
    context: async ({ request, handover }) => {
      const reading = handover?.executed?.reading ?? (await serving.begin(request.signal));
      if (reading === undefined) throw noDataset();
      return {
        reading,
        loaders: reading.loaders,
        edition: reading.edition,
        language: acceptedLanguage(request.headers.get('accept-language')),
        onRootField: observer.onRootField,
      };
    },
    maskedErrors: false,
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: LIMITS.bodyBytes,
    plugins: guarded<Partial<RequestContext>>(
      [
        observation.begin,
        useErrorPages(site),
        useRequestId(),
        useSecurityHeaders({ [PATH]: () => graphiqlPage().policy }),
        useCors(origins),
        useReadiness(serving, { stopping, starting }),
        useFiles(),
        useAccess(doorkeeper),
        useCharts({ serving, log, observer, site }),
        usePages({ serving, log, observer, site }),
        useLimitsPage(),
        useJsonOnly(),
        usePersistedDocuments(documents, persistedOnly),
        useDocumentLimits(tierOf),
        usePlainText(),
        ...(traced ? [useTracedExecution()] : []),
        useHandover(),
        useEdition(),
        useConditionalGet(serving, documents, PATH),
        useErrors(log),
        observation.end,
      ],
      log,
    ),
  });
  const front = withoutFront
    ? undefined
    : new Front({
        serving,
        doorkeeper,
        documents,
        persistedOnly,
        origins,
        observer,
        log,
        answerBytes,
        shared,
      });
  const listener = frontListener(front, PATH, (request, response, handover) => {
    void yoga(request, response, { handover });
  });
  return Object.assign(listener, {
    fetch: frontFetch(front, PATH, (address, init, context) => yoga.fetch(String(address), init, context)),
  });
}

function noDataset(): GraphQLError {
  return new GraphQLError('No dataset is loaded yet.', {
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '1' } } },
  });
}
