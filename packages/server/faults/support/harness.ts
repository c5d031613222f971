import { DATASET, type Instance, startInstance } from './instance.js';
import { TestPostgres } from './postgres.js';
import { Questions } from './questions.js';
import { TcpProxy } from './tcp-proxy.js';

/** The program, its database, and a wire between the two that can be cut. */
export interface Harness {
  readonly database: TestPostgres;
  readonly proxy: TcpProxy;
  readonly program: Instance;
  readonly questions: Questions;
  readonly close: () => Promise<void>;
}

export async function openHarness(env: Readonly<Record<string, string>> = {}): Promise<Harness> {
  const database = await TestPostgres.create();
  const proxy = await TcpProxy.open(database.port);
  const program = await startInstance({
    DATABASE_URL: database.readerUrl(proxy.port),
    DATABASE_LOAD_URL: database.ownerUrl(),
    HASILA_DATASET: DATASET,
    ...env,
  });
  return {
    database,
    proxy,
    program,
    questions: await Questions.of(program.origin),
    close: async () => {
      // What it said when it ended before it was asked to.
      if (program.process.exitCode !== null) process.stdout.write(program.output());
      await program.end();
      await proxy.close();
      await database.remove();
    },
  };
}
