import { migrate } from '@hasila/schema';
import type { Logger } from 'pino';
import { readTrust } from './access/client-address.js';
import { memoryLimiter, type RateLimiter } from './access/rate-limiter.js';
import type { SharedAnswers } from './answers/shared-answers.js';
import { createApp } from './app.js';
import { openDatabase } from './database.js';
import { refreshDataset, requireDataset } from './dataset.js';
import type { Environment } from './env.js';
import { listen } from './http-server.js';
import { allOf } from './observing/observer.js';
import { requestLog } from './observing/request-log.js';
import type { Tracing } from './observing/tracing.js';
import { buildTag } from './pages/build-tag.js';
import { migrationsFolder, persistedFolder } from './paths.js';
import { readManifests } from './persisted/manifest.js';
import type { Progress } from './progress.js';
import { refuseNewerSchema } from './schema-version.js';
import { Serving } from './serving/serving.js';
import type { Shutdown } from './shutdown.js';
import { warmUp } from './warm-up.js';

export interface Started {
  readonly origin: string;
  /** Settles when the embedded database has ended, asked or not. */
  readonly databaseEnded: Promise<void>;
}

export interface Surroundings {
  readonly progress: Progress;
  readonly shutdown: Shutdown;
  readonly log: Logger;
  readonly tracing: Tracing | undefined;
}

/** Brings up everything, in order; each part that is open adds its closing to `shutdown`. */
export async function start(
  env: Environment,
  { progress, shutdown, log, tracing }: Surroundings,
): Promise<Started> {
  await requireDataset(env.datasetDirectory);
  const documents = await readManifests(persistedFolder, env.persistedDocuments);
  const http = await listen(env.host, env.port, () => shutdown.requested);
  shutdown.add(http.close);

  const metrics = await metricsOf(env);
  if (metrics !== undefined) shutdown.add(metrics.close);
  const observer = allOf([requestLog(log, env.logDocuments), metrics ?? {}, tracing ?? {}]);

  const say = (line: string) => progress.note(line);
  const database = await progress.step(
    'database',
    () => openDatabase(env, 'own', say),
    ({ description }) => description,
  );
  shutdown.add(database.close);

  await progress.step(
    'migrations',
    async () => {
      await refuseNewerSchema(database.db, migrationsFolder);
      await migrate(database.db, migrationsFolder);
    },
    () => 'tables are up to date',
  );
  await refreshDataset(database.db, env.datasetDirectory, progress);

  const url = await database.servingUrl();
  await database.leave();
  const { aroundStatement } = observer;
  let shared: SharedAnswers | undefined;
  const serving = new Serving({
    url,
    replicaUrls: env.databaseReplicaUrls,
    poolSize: env.databasePoolSize,
    rememberedRows: env.rememberedRows,
    log,
    aroundStatement,
    onEdition: ({ id }) => shared?.tell(id),
  });
  shutdown.add(() => serving.close());
  await serving.open();
  if (env.redisUrl !== undefined && env.answerBytes > 0) {
    const { redisAnswers } = await import('./answers/shared-answers.js');
    shared = redisAnswers(env.redisUrl, log, await buildTag(), () => void serving.look());
    shutdown.add(shared.close);
  }
  metrics?.gauge(serving);
  const limiter = await limiterOf(env, log);
  shutdown.add(() => limiter.close());
  let warm = false;
  http.serve(
    createApp({
      serving,
      log,
      stopping: () => shutdown.requested,
      starting: () => !warm,
      documents,
      persistedOnly: env.persistedOnly,
      access: { limiter, trust: readTrust(env.trustProxy), limitLoopback: env.rateLimitLoopback },
      origins: env.corsOrigins,
      site: env.publicUrl,
      observer,
      traced: tracing !== undefined,
      answerBytes: env.answerBytes,
      shared,
    }),
  );
  // Once more, to be the first thing that is closed: what is being answered still needs the database.
  shutdown.add(http.close);
  // Who asks already is answered meanwhile; who asks `/ready` first finds nothing slow any more.
  await warmUp(serving, documents, env.databasePoolSize, log);
  warm = true;
  if (metrics !== undefined) progress.note(`metrics: ${metrics.origin}/metrics`);
  return { origin: http.origin, databaseEnded: database.ended };
}

// What few need is read by them alone: it would take everybody a tenth of a start.

async function metricsOf({ metricsHost, metricsPort }: Environment) {
  if (metricsPort === undefined) return undefined;
  const { openMetrics } = await import('./observing/metrics-server.js');
  return openMetrics(metricsHost, metricsPort);
}

async function limiterOf({ redisUrl }: Environment, log: Logger): Promise<RateLimiter> {
  if (redisUrl === undefined) return memoryLimiter();
  const { redisLimiter } = await import('./access/redis-limiter.js');
  return redisLimiter(redisUrl, log);
}
