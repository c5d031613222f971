import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from './env.js';
import { repositoryRoot } from './paths.js';
import { StartupError } from './startup-error.js';

function refusal(source: Readonly<Record<string, string>>): string {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('readEnvironment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      databaseLoadUrl: undefined,
      databaseReplicaUrls: [],
      databasePoolSize: 10,
      answerBytes: 64_000_000,
      rememberedRows: 50_000,
      shutdownGraceMs: 3_000,
      dataDirectory: join(repositoryRoot, '.hasila'),
      datasetDirectory: join(repositoryRoot, 'dataset'),
      persistedDocuments: [],
      persistedOnly: false,
      redisUrl: undefined,
      trustProxy: '',
      rateLimitLoopback: false,
      corsOrigins: '*',
      logLevel: 'info',
      logFormat: 'json',
      logDocuments: false,
      metricsPort: undefined,
      metricsHost: '127.0.0.1',
      traceProtocol: undefined,
    });
  });

  it('takes an empty value for none', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toEqual(readEnvironment({}));
  });

  it('takes relative folders from the root of the repository, absolute ones as they are', () => {
    const { dataDirectory, datasetDirectory } = readEnvironment({
      HASILA_DATA_DIR: '/srv/data',
      HASILA_DATASET: 'other',
    });
    expect(dataDirectory).toBe('/srv/data');
    expect(datasetDirectory).toBe(join(repositoryRoot, 'other'));
  });

  it.each(['0', '80', '65535'])('takes port %s', (PORT) => {
    expect(readEnvironment({ PORT }).port).toBe(Number(PORT));
  });

  it.each(['65536', '-1', '4e3', '0x10', ' 80', '80.0', 'http'])(
    'refuses port %j by name and says what is allowed',
    (PORT) => {
      expect(refusal({ PORT })).toBe(
        `PORT=${PORT} is not valid. Allowed: a whole number from 0 to 65535 (0 takes any free port).`,
      );
    },
  );

  it('refuses a role that loads where none serves', () => {
    expect(() => readEnvironment({ DATABASE_LOAD_URL: 'postgres://owner@localhost/db' })).toThrow(
      'DATABASE_LOAD_URL is set without DATABASE_URL, from which to serve.',
    );
  });

  it('takes replicas with commas, and tells no password of a wrong one', () => {
    const DATABASE_URL = 'postgres://web:secret@one/db';
    expect(
      readEnvironment({ DATABASE_URL, DATABASE_REPLICA_URLS: 'postgres://two/db, postgresql://three/db,' })
        .databaseReplicaUrls,
    ).toEqual(['postgres://two/db', 'postgresql://three/db']);
    expect(
      refusal({ DATABASE_URL, DATABASE_REPLICA_URLS: 'postgres://two/db,mysql://web:secret@three/db' }),
    ).toBe('DATABASE_REPLICA_URLS is not valid. Allowed: postgres://USER:PASSWORD@HOST:PORT/DATABASE.');
    expect(refusal({ DATABASE_REPLICA_URLS: 'postgres://two/db' })).toBe(
      'DATABASE_REPLICA_URLS is set without DATABASE_URL, of which they are copies.',
    );
  });

  it('names every wrong variable at once', () => {
    const message = refusal({ PORT: 'x', LOG_LEVEL: 'loud', HOST: 'a b' });
    expect(message).toContain('PORT=x');
    expect(message).toContain('HOST=a b');
    expect(message).toContain(
      'LOG_LEVEL=loud is not valid. Allowed: one of fatal, error, warn, info, debug, trace, silent.',
    );
    expect(message).not.toContain('\n');
  });

  it.each([
    ['TRUST_PROXY', '1'],
    ['TRUST_PROXY', 'loopback, 10.0.0.0/8'],
    ['CORS_ORIGINS', 'https://example.org, http://localhost:3000'],
    ['PUBLIC_URL', 'https://data.example'],
    ['REDIS_URL', 'redis://localhost:6379'],
    ['RATE_LIMIT_LOOPBACK', '1'],
    ['LOG_FORMAT', 'text'],
    ['LOG_DOCUMENTS', '1'],
    ['METRICS_PORT', '9464'],
    ['METRICS_HOST', '0.0.0.0'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://localhost:4318'],
    ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'http://localhost:4318/v1/traces'],
  ])('takes %s=%s', (name, value) => {
    expect(readEnvironment({ [name]: value })).not.toEqual(readEnvironment({}));
  });

  it.each([
    ['TRUST_PROXY', 'everybody', 'how many proxies'],
    ['CORS_ORIGINS', 'example.org', 'origins such as'],
    ['PUBLIC_URL', 'https://data.example/', 'an origin such as'],
    ['CORS_ORIGINS', 'https://example.org/', 'origins such as'],
    ['REDIS_URL', 'http://secret', 'redis://'],
    ['PERSISTED_ONLY', 'yes', '1 or 0'],
    ['LOG_FORMAT', 'xml', 'json or text'],
    ['METRICS_PORT', '70000', 'a whole number'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc', 'http/protobuf or http/json'],
  ])('refuses %s=%s', (name, value, allowed) => {
    const message = refusal({ [name]: value });
    expect(message).toContain(`${name}`);
    expect(message).toContain(allowed);
    expect(message).not.toContain('secret');
  });

  it.each(['postgres://u:p@localhost/db', 'postgresql://localhost:5433/db'])('takes %s', (DATABASE_URL) => {
    expect(readEnvironment({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  });

  it.each(['mysql://u:secret@h/db', 'not a url secret'])(
    'refuses DATABASE_URL %j without showing it',
    (DATABASE_URL) => {
      const message = refusal({ DATABASE_URL });
      expect(message).toBe(
        'DATABASE_URL is not valid. Allowed: postgres://USER:PASSWORD@HOST:PORT/DATABASE.',
      );
      expect(message).not.toContain('secret');
    },
  );
});
