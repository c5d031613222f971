import { join } from 'node:path';
import { repositoryRoot } from '../../src/paths.js';
import { type ServerProcess, startProgram } from '../../test/support/server-process.js';
import { ask } from './ask.js';
import { until } from './until.js';

export const DATASET = join(repositoryRoot, 'dataset');

export interface Instance extends ServerProcess {
  readonly origin: string;
  /** What `/ready` says now. */
  readonly isReady: () => Promise<boolean>;
  /** Ends it with SIGTERM; gives its exit code and how long it took. */
  readonly end: () => Promise<{ readonly code: number | null; readonly milliseconds: number }>;
}

/** The real program, serving. */
export async function startInstance(env: Readonly<Record<string, string>>): Promise<Instance> {
  const program = startProgram(env);
  const origin = await program.ready();
  const isReady = async () => (await ask(origin, '/ready')).status === 200;
  await until('the program is ready', isReady);
  return {
    ...program,
    origin,
    isReady,
    end: async () => {
      const start = performance.now();
      program.process.kill('SIGTERM');
      const code = await program.exitCode();
      return { code, milliseconds: performance.now() - start };
    },
  };
}
