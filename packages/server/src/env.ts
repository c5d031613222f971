import { resolve } from 'node:path';
import { z } from 'zod';
import { readTrust } from './access/client-address.js';
import { LOG_FORMATS, type LogFormat } from './observing/log.js';
import { TRACE_PROTOCOLS, type TraceProtocol } from './observing/tracing.js';
import { repositoryRoot } from './paths.js';
import { StartupError } from './startup-error.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What may be set from outside. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Undefined: the embedded PostgreSQL is used. */
  readonly databaseUrl: string | undefined;
  /** The role that makes tables and loads, on the same database; undefined: that of `databaseUrl`. */
  readonly databaseLoadUrl: string | undefined;
  /** Copies of that database, which answer in its place where they have the edition that is served. */
  readonly databaseReplicaUrls: readonly string[];
  /** The most connections that answer requests. */
  readonly databasePoolSize: number;
  /** How many bytes of answers are kept ready to be sent; 0: none. */
  readonly answerBytes: number;
  /** How many rows of an edition are remembered; 0: none. */
  readonly rememberedRows: number;
  /** For how long after SIGTERM requests are still taken. */
  readonly shutdownGraceMs: number;
  /** Absolute; a relative value is taken from the root of the repository. */
  readonly dataDirectory: string;
  /** Absolute; a relative value is taken from the root of the repository. */
  readonly datasetDirectory: string;
  /** Manifests of documents that run by their id, beside our own; absolute. */
  readonly persistedDocuments: readonly string[];
  /** Whether only documents that the service knows run. */
  readonly persistedOnly: boolean;
  /** Where requests of all instances are counted; undefined: each instance counts for itself. */
  readonly redisUrl: string | undefined;
  /** Which proxies say whom they ask for, as `readTrust` reads it. */
  readonly trustProxy: string;
  /** Whether callers on this machine are counted too. */
  readonly rateLimitLoopback: boolean;
  /** Origin under which readers reach the service; undefined: as each request names it. */
  readonly publicUrl: string | undefined;
  /** Whose pages may read. */
  readonly corsOrigins: '*' | readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** `text` where a person watches a terminal. */
  readonly logFormat: LogFormat;
  /** Whether the log tells the texts and variables of documents, and not their hash alone. */
  readonly logDocuments: boolean;
  /** Undefined: no metrics are taken. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** How traces are sent, when the usual variables of OpenTelemetry say where to; undefined: none are made. */
  readonly traceProtocol: TraceProtocol | undefined;
}

const PORT_ALLOWED = 'a whole number from 0 to 65535 (0 takes any free port)';
const HOST_ALLOWED = 'a host name or an address, such as 127.0.0.1 or 0.0.0.0';
const DATABASE_ALLOWED = 'postgres://USER:PASSWORD@HOST:PORT/DATABASE';

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: DATABASE_ALLOWED });

const databaseUrls = z.string().default('').transform(itemsOf).pipe(z.array(databaseUrl));

const wholeNumber = (fallback: number, min: number, max: number) =>
  z.coerce
    .number({ error: `a whole number from ${min} to ${max}` })
    .int(`a whole number from ${min} to ${max}`)
    .min(min, `a whole number from ${min} to ${max}`)
    .max(max, `a whole number from ${min} to ${max}`)
    .default(fallback);

const directory = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((path) => resolve(repositoryRoot, path));

const fileList = z
  .string()
  .default('')
  .transform((text) => itemsOf(text).map((path) => resolve(repositoryRoot, path)));

/** A switch is on with 1. */
const flag = z
  .enum(['0', '1'], { error: '1 or 0' })
  .default('0')
  .transform((text) => text === '1');

function itemsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

const TRUST_ALLOWED =
  'how many proxies stand before the service, or addresses, networks, loopback, linklocal and uniquelocal, with commas';

function isTrust(text: string): boolean {
  try {
    readTrust(text);
    return true;
  } catch {
    return false;
  }
}

const ORIGINS_ALLOWED = '* or origins such as https://example.org, with commas';

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

const port = z
  .string()
  .regex(/^\d{1,5}$/, PORT_ALLOWED)
  .transform(Number)
  .refine((number) => number <= 65_535, PORT_ALLOWED);

const host = z
  .string()
  .regex(/^[A-Za-z0-9.:_-]+$/, HOST_ALLOWED)
  .default('127.0.0.1');

const traceProtocol = z.enum(TRACE_PROTOCOLS, { error: TRACE_PROTOCOLS.join(' or ') });

/** The message of each check says what is allowed. */
const variables = z.object({
  PORT: port.default(4_000),
  HOST: host,
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_LOAD_URL: databaseUrl.optional(),
  DATABASE_REPLICA_URLS: databaseUrls,
  DATABASE_POOL_SIZE: wholeNumber(10, 1, 500),
  ANSWER_CACHE_MB: wholeNumber(64, 0, 16_000),
  ROW_CACHE_ROWS: wholeNumber(50_000, 0, 10_000_000),
  SHUTDOWN_GRACE_MS: wholeNumber(3_000, 0, 60_000),
  HASILA_DATA_DIR: directory('.hasila'),
  HASILA_DATASET: directory('dataset'),
  PERSISTED_DOCUMENTS: fileList,
  PERSISTED_ONLY: flag,
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'redis://USER:PASSWORD@HOST:PORT' }).optional(),
  TRUST_PROXY: z.string().default('').refine(isTrust, TRUST_ALLOWED),
  RATE_LIMIT_LOOPBACK: flag,
  PUBLIC_URL: z.string().refine(isOrigin, 'an origin such as https://data.example').optional(),
  CORS_ORIGINS: z
    .string()
    .default('*')
    .refine((text) => text === '*' || itemsOf(text).every(isOrigin), ORIGINS_ALLOWED)
    .transform((text) => (text === '*' ? text : itemsOf(text))),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  LOG_FORMAT: z.enum(LOG_FORMATS, { error: LOG_FORMATS.join(' or ') }).optional(),
  LOG_DOCUMENTS: flag,
  METRICS_PORT: port.optional(),
  METRICS_HOST: host,
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.string().optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: traceProtocol.default('http/protobuf'),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: traceProtocol.optional(),
  OTEL_SDK_DISABLED: z.string().optional(),
});

/** The names of all of them. */
export const VARIABLES: readonly string[] = Object.keys(variables.shape);

/** Reads the environment; an empty value counts as unset. Throws one StartupError that names every wrong variable. */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new StartupError(parsed.error.issues.map((issue) => wrongVariable(issue, given)).join(' · '));
  }
  const { data } = parsed;
  if (data.DATABASE_LOAD_URL !== undefined && data.DATABASE_URL === undefined)
    throw new StartupError('DATABASE_LOAD_URL is set without DATABASE_URL, from which to serve.');
  if (data.DATABASE_REPLICA_URLS.length > 0 && data.DATABASE_URL === undefined)
    throw new StartupError('DATABASE_REPLICA_URLS is set without DATABASE_URL, of which they are copies.');
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    databaseLoadUrl: data.DATABASE_LOAD_URL,
    databaseReplicaUrls: data.DATABASE_REPLICA_URLS,
    databasePoolSize: data.DATABASE_POOL_SIZE,
    answerBytes: data.ANSWER_CACHE_MB * 1_000_000,
    rememberedRows: data.ROW_CACHE_ROWS,
    shutdownGraceMs: data.SHUTDOWN_GRACE_MS,
    dataDirectory: data.HASILA_DATA_DIR,
    datasetDirectory: data.HASILA_DATASET,
    persistedDocuments: data.PERSISTED_DOCUMENTS,
    persistedOnly: data.PERSISTED_ONLY,
    redisUrl: data.REDIS_URL,
    trustProxy: data.TRUST_PROXY,
    rateLimitLoopback: data.RATE_LIMIT_LOOPBACK,
    publicUrl: data.PUBLIC_URL,
    corsOrigins: data.CORS_ORIGINS,
    logLevel: data.LOG_LEVEL,
    logFormat: data.LOG_FORMAT ?? (process.stdout.isTTY ? 'text' : 'json'),
    logDocuments: data.LOG_DOCUMENTS,
    metricsPort: data.METRICS_PORT,
    metricsHost: data.METRICS_HOST,
    traceProtocol: wantsTraces(data)
      ? (data.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? data.OTEL_EXPORTER_OTLP_PROTOCOL)
      : undefined,
  };
}

/** As the SDK of OpenTelemetry reads them; everything else about traces it reads itself. */
function wantsTraces(data: z.infer<typeof variables>): boolean {
  if (data.OTEL_SDK_DISABLED?.toLowerCase() === 'true') return false;
  return (
    data.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT !== undefined || data.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined
  );
}

function wrongVariable(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0]);
  // A connection string may hold a password: it is not repeated on the screen.
  const value = /_URLS?$/.test(name) ? '' : `=${given[name]}`;
  return `${name}${value} is not valid. Allowed: ${issue.message}.`;
}
