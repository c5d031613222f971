import { pino } from 'pino';
import { readEnvironment } from './env.js';
import { Progress } from './progress.js';
import { Shutdown } from './shutdown.js';
import { start } from './start.js';
import { StartupError } from './startup-error.js';

const progress = new Progress();
const shutdown = new Shutdown();

/** A second signal does not wait for what is still being closed; the database ends with this process in any case. */
function stopOn(signal: NodeJS.Signals): void {
  process.on(signal, () => {
    if (shutdown.requested) process.exit(1);
    void shutdown.run().finally(() => process.exit(0));
  });
}

async function fail(error: unknown): Promise<void> {
  progress.fail(error instanceof StartupError ? error.message : error);
  await shutdown.run();
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) stopOn(signal);

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
