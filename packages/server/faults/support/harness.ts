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
    LOG_LEVEL: 'error',
    ...env,
  });
  return {
    database,
    proxy,
    program,
    questions: await Questions.of(program.origin),
    close: async () => {
      // What it said when it ended before it was asked to, and faults that are none of the database's.
      const ended = program.process.exitCode !== null;
      for (const line of program.output().split('\n'))
        if (ended || isInternal(line)) process.stdout.write(`${line.slice(0, 2_000)}\n`);
      await program.end();
      await proxy.close();
      await database.remove();
    },
  };
}

function isInternal(line: string): boolean {
  return line.includes('"a fault"') && !/CONNECTION_|ECONN|EPIPE|DATABASE_AWAY|57P0|57014|53300/.test(line);
}
