import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPostmaster } from '../src/embedded-database/postmaster.js';
import { type DataFolder, makeDataFolder } from '../test/support/server-process.js';
import { ask } from './support/ask.js';
import { type Instance, startInstance } from './support/instance.js';
import { problemOf, Questions } from './support/questions.js';
import { ms, report } from './support/report.js';
import { until } from './support/until.js';

/** The database that comes with the program, and dies by itself. */
let folder: DataFolder;
let program: Instance;
beforeAll(async () => {
  folder = await makeDataFolder();
  program = await startInstance({ HASILA_DATA_DIR: folder.path });
});
afterAll(async () => {
  await program?.end();
  await folder?.remove();
});

const data = () => `${folder.path}/postgres/data`;

async function postmaster(): Promise<number> {
  const found = await findPostmaster(data());
  if (found === undefined) throw new Error('PostgreSQL does not run');
  return found.pid;
}

it.each(['SIGKILL', 'SIGQUIT'] as const)(
  '%s: it is started again, and the program says so',
  async (signal) => {
    const questions = await Questions.of(program.origin);
    const pid = await postmaster();
    const told = program.output().split('is started again').length;
    process.kill(pid, signal);
    await until('/ready says no', async () => !(await program.isReady()));
    const back = await until(
      'answers again',
      async () => problemOf(await ask(program.origin, questions.next())) === undefined,
    );
    report(`embedded database, ${signal}`, `answers again after ${ms(back)}`);
    expect(await postmaster()).not.toBe(pid);
    expect(program.output().split('is started again')).toHaveLength(told + 1);
    expect(await program.isReady()).toBe(true);
  },
);

it('ends with the program, also when it was started again', async () => {
  const { code } = await program.end();
  expect(code).toBe(0);
  expect(await folder.processesLeft()).toEqual([]);
});

it('that ends again and again is given up: the program ends and says so', async () => {
  program = await startInstance({ HASILA_DATA_DIR: folder.path });
  for (let n = 0; n < 5 && program.process.exitCode === null; n += 1) {
    const found = await findPostmaster(data());
    if (found !== undefined) process.kill(found.pid, 'SIGKILL');
    await until('it is back, or given up', async () => {
      const now = await findPostmaster(data());
      return program.process.exitCode !== null || (now?.status === 'ready' && now.pid !== found?.pid);
    });
    await delay(100);
  }
  expect(await program.exitCode()).toBe(1);
  expect(program.output()).toContain('The database ended unexpectedly.');
});
