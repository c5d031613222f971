import { setFlagsFromString } from 'node:v8';
import { readEnvironment } from './env.js';
import { createLog } from './observing/log.js';
import { startTracing } from './observing/tracing.js';
import { Progress } from './progress.js';
import { Shutdown } from './shutdown.js';
import { StartupError } from './startup-error.js';

/**
 * How far V8 lets what lives long grow before it looks what of it is dead: left to itself, it takes up to four times the
 * room that is needed. Less than this costs more of the processor where much is asked that is not remembered.
 */
setFlagsFromString('--heap-growing-percent=100');

const progress = new Progress();
const shutdown = new Shutdown();

const IMPATIENCE_MS = 1_000;
/** How long after the grace the program ends, whatever hangs: within ten seconds of the signal, by default. */
const LAST_MS = 6_500;
let firstSignal: number | undefined;
let graceMs = 0;

/**
 * Closes everything and ends; at SIGTERM after a time in which `/ready` says no and requests are still answered, so that
 * whoever sends them can turn elsewhere. Another signal after a second ends at once, and the database with it; before
 * that it is the same one twice, for Ctrl-C reaches this process from the terminal and from npm.
 */
function stop(signal: NodeJS.Signals): void {
  firstSignal ??= performance.now();
  if (performance.now() - firstSignal > IMPATIENCE_MS) process.exit(1);
  const grace = signal === 'SIGTERM' ? graceMs : 0;
  setTimeout(() => process.exit(1), grace + LAST_MS).unref();
  void shutdown.run(grace).finally(() => process.exit(0));
}

async function fail(error: unknown): Promise<void> {
  progress.fail(error instanceof StartupError ? error.message : error);
  await shutdown.run();
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

try {
  const env = readEnvironment();
  const log = await createLog({ level: env.logLevel, format: env.logFormat });
  const { traceProtocol: protocol, logDocuments: documents } = env;
  const tracing = protocol === undefined ? undefined : await startTracing({ protocol, documents });
  if (tracing !== undefined) shutdown.add(tracing.close);
  // What is traced must be loaded after what traces it.
  const { start } = await import('./start.js');
  const { origin, databaseEnded } = await start(env, { progress, shutdown, log, tracing });
  graceMs = env.shutdownGraceMs;
  progress.ready(origin);
  await databaseEnded;
  if (!shutdown.requested) throw new StartupError('The database ended unexpectedly.');
} catch (error) {
  if (!shutdown.requested) await fail(error);
}
