import { pino } from 'pino';
import { readEnvironment } from './env.js';
import { Progress } from './progress.js';
import { Shutdown } from './shutdown.js';
import { start } from './start.js';
import { StartupError } from './startup-error.js';

const progress = new Progress();
const shutdown = new Shutdown();

const IMPATIENCE_MS = 1_000;
let firstSignal: number | undefined;

/**
 * Closes everything and ends. Another signal after a second ends at once, and the database with it; before that it is
 * the same one twice, for Ctrl-C reaches this process from the terminal and from npm.
 */
function stop(): void {
  firstSignal ??= performance.now();
  if (performance.now() - firstSignal > IMPATIENCE_MS) process.exit(1);
  void shutdown.run().finally(() => process.exit(0));
}

async function fail(error: unknown): Promise<void> {
  progress.fail(error instanceof StartupError ? error.message : error);
  await shutdown.run();
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

try {
  const env = readEnvironment();
  const { origin, databaseEnded } = await start(env, {
    progress,
    shutdown,
    log: pino({ level: env.logLevel }),
  });
  progress.ready(origin);
  await databaseEnded;
  if (!shutdown.requested) throw new StartupError('The database ended unexpectedly.');
} catch (error) {
  if (!shutdown.requested) await fail(error);
}
