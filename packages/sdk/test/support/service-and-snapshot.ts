import type { Language } from '@hasila/domain';
import { takeSnapshot } from '@hasila/schema';
import { afterAll, beforeAll, expect } from 'vitest';
import { openTestApp } from '../../../server/test/support/app.js';
import { createHasila, type Questions } from '../../src/index.js';
import { fromSnapshot } from '../../src/snapshot.js';

export const LANGUAGES: readonly Language[] = ['AR', 'EN', 'FR'];

export interface Settings {
  readonly language?: Language;
  readonly asOf?: string;
}

type Both = readonly [service: Questions, snapshot: Questions];

/** A service, and what answers in its place from a snapshot of it: both are asked by the same questions. */
export function serviceAndSnapshot() {
  let test: Awaited<ReturnType<typeof openTestApp>>;
  let json: string;
  const opened = new Map<string, Both>();
  beforeAll(async () => {
    test = await openTestApp();
    json = JSON.stringify(await takeSnapshot(test.database.db));
  });
  afterAll(() => test.database.close());

  function both(settings: Settings = {}): Both {
    const key = JSON.stringify(settings);
    const service = createHasila({ url: 'http://test/graphql', fetch: test.app.fetch, ...settings });
    const pair = opened.get(key) ?? ([service, fromSnapshot(json, settings)] as const);
    opened.set(key, pair);
    return pair;
  }

  return {
    both,
    take: (...contents: Parameters<typeof takeSnapshot> extends [unknown, ...infer Rest] ? Rest : never) =>
      takeSnapshot(test.database.db, ...contents),
    /** Asks both, and gives the answer that they share. */
    same: async <Answer>(
      ask: (hasila: Questions) => Promise<Answer>,
      settings: Settings = {},
    ): Promise<Answer> => {
      const [service, snapshot] = both(settings);
      const [expected, given] = [await ask(service), await ask(snapshot)];
      expect(given).toStrictEqual(expected);
      return given;
    },
  };
}
