import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { persistedFolder } from '../src/paths.js';
import { type Answer, ask } from './support/ask.js';
import { type Harness, openHarness } from './support/harness.js';
import { type LoadReport, startLoad } from './support/load.js';
import { TestPostgres } from './support/postgres.js';
import { problemOf } from './support/questions.js';
import { described, ms, report } from './support/report.js';

import { until } from './support/until.js';

const ASKED_WHILE_AWAY = 60;
/** A refusal must be quicker. Others may keep the machine busy: who misses it asks as often again, twice at most. */
const REFUSED_WITHIN_MS = 50;
const ROUNDS = 3;

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness?.close());

describe('the database is away', () => {
  it('killed (-m immediate) and started again', async () => {
    await fault('killed (-m immediate)', {
      strike: () => harness.database.stop('SIGQUIT'),
      heal: () => harness.database.start(),
    });
  });

  it('stopped (-m fast): what is known stays answered', async () => {
    const document = await persistedQuestion();
    const { status, headers, text } = await ask(harness.program.origin, document);
    expect(status).toBe(200);
    await fault('stopped (-m fast)', {
      strike: () => harness.database.stop('SIGINT'),
      meanwhile: async () => {
        const kept = await ask(harness.program.origin, document, {
          headers: { 'if-none-match': headers['etag'] ?? '' },
        });
        expect(kept.status).toBe(304);
        expect(await ask(harness.program.origin, document)).toMatchObject({ status: 200, text });
        expect((await ask(harness.program.origin, { query: '{ __typename }' })).status).toBe(200);
        expect((await ask(harness.program.origin, '/health')).status).toBe(200);
      },
      heal: () => harness.database.start(),
    });
  });

  it('paused (SIGSTOP)', async () => {
    await fault('paused (SIGSTOP)', {
      strike: () => harness.database.signalAll('SIGSTOP'),
      heal: () => harness.database.signalAll('SIGCONT'),
    });
  });

  it('so slow that nobody would wait', async () => {
    await fault('2 s late in each direction', {
      strike: async () => {
        harness.proxy.delayMs = 2_000;
      },
      heal: async () => {
        harness.proxy.delayMs = 0;
      },
    });
  });

  it('failed over to another address, the old one killed', async () => {
    await harness.database.stop('SIGINT');
    const second = await TestPostgres.create(harness.database.cluster);
    await harness.database.start();
    await until('back', harness.program.isReady);
    await fault('failed over', {
      strike: () => harness.database.stop('SIGQUIT'),
      heal: async () => harness.proxy.retarget(second.port),
    });
    harness.proxy.retarget(harness.database.port);
    await harness.database.start();
    await fault('failed over, old one silent', {
      strike: async () => {
        harness.proxy.retarget(1);
        harness.proxy.holdForever();
      },
      heal: async () => harness.proxy.retarget(second.port),
    });
    harness.proxy.retarget(harness.database.port);
    await second.remove();
    await until('back', harness.program.isReady);
  });
});

interface Fault {
  readonly strike: () => Promise<void>;
  readonly meanwhile?: () => Promise<void>;
  readonly heal: () => Promise<void>;
}

/** Strikes, sees what is answered while the database is away, heals, and sees how soon all is well. */
async function fault(name: string, one: Fault): Promise<void> {
  const { origin, isReady } = harness.program;
  expect(problemOf(await ask(origin, harness.questions.next()))).toBeUndefined();
  const { noticed, load, rounds } = await strikeAndHeal(one);
  const back = await until('answers again', async () => {
    const answer = await ask(origin, harness.questions.next());
    return problemOf(answer) === undefined;
  });
  const after = startLoad({ origin, clients: 4, next: () => harness.questions.next() });
  await delay(500);
  const healed = await after.stop();
  report(
    name,
    `noticed after ${ms(noticed)}`,
    ...rounds.map(
      (times) =>
        `503 in ${ms(at(times, 0.5))}, nine of ten in ${ms(at(times, 0.9))}, slowest ${ms(at(times, 1))} of ${times.length}`,
    ),
    `well ${ms(back)} after its return`,
    `meanwhile ${described(load)}`,
  );
  // The slowest measure the machine, which may be busy with other things.
  expect(nineOfTen(rounds)).toBeLessThan(REFUSED_WITHIN_MS);
  expect(back).toBeLessThan(2_000);
  expect(await isReady()).toBe(true);
  expect(healed.problems).toEqual({});
  expectOnlyUnavailable(load);
}

/** Under load until it is noticed; then one question after the other. */
async function strikeAndHeal({ strike, meanwhile, heal }: Fault) {
  const { origin, isReady } = harness.program;
  const running = startLoad({ origin, clients: 4, next: () => harness.questions.next(), pauseMs: 5 });
  await delay(300);
  try {
    const struck = performance.now();
    await strike();
    await until('/ready says no', async () => !(await isReady()));
    const noticed = performance.now() - struck;
    const load = await running.stop();
    const rounds = [await refusedTimes()];
    while (nineOfTen(rounds) >= REFUSED_WITHIN_MS && rounds.length < ROUNDS)
      rounds.push(await refusedTimes());
    await meanwhile?.();
    return { noticed, load, rounds };
  } finally {
    await heal();
    await running.stop();
  }
}

/** How long each refusal took, in order. Nothing but a refusal will do. */
async function refusedTimes(): Promise<readonly number[]> {
  const away: Answer[] = [];
  for (let n = 0; n < ASKED_WHILE_AWAY; n += 1) {
    away.push(await ask(harness.program.origin, harness.questions.next()));
    await delay(10);
  }
  expect(away.map(({ status, headers, text }) => [status, headers['retry-after'], codeIn(text)])).toEqual(
    away.map(() => [503, '1', 'SERVICE_UNAVAILABLE']),
  );
  return away.map(({ milliseconds }) => milliseconds).sort((x, y) => x - y);
}

/** Of the best round. */
function nineOfTen(rounds: readonly (readonly number[])[]): number {
  return Math.min(...rounds.map((times) => at(times, 0.9)));
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

/** Never an internal error, never a cut connection: the service is there. */
function expectOnlyUnavailable({ problems }: LoadReport): void {
  expect(Object.keys(problems).filter((problem) => problem !== '503 SERVICE_UNAVAILABLE')).toEqual([]);
}

function codeIn(text: string): string | undefined {
  return /"code":"(\w+)"/.exec(text)?.[1];
}

/** A question that runs by its id: its answer has a tag. */
async function persistedQuestion(): Promise<string> {
  const manifest = await readFile(join(persistedFolder, 'sdk.json'), 'utf8');
  const documents: Readonly<Record<string, string>> = JSON.parse(manifest);
  const id = Object.keys(documents).find((key) => documents[key]?.startsWith('query Indicators('));
  return `/graphql?documentId=${id}&variables=${encodeURIComponent('{"first":5,"language":"EN"}')}`;
}
