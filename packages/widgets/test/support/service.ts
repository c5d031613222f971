import type { Language } from '@hasila/domain';
import { createPlainClient } from '@hasila/sdk/core';
import { afterAll, beforeAll } from 'vitest';
import { openTestApp } from '../../../server/test/support/app.js';
import { askAll } from '../../src/asking/ask-all.js';
import { type Question, questionKey } from '../../src/asking/kind.js';

export const LANGUAGES: readonly Language[] = ['AR', 'EN', 'FR'];

/** What was sent to a service, and what the answer cost by its header. */
export interface Sent {
  readonly query: string;
  readonly cost: number;
  readonly status: number;
}

/** A service with the whole dataset, asked as widgets ask it. */
export function service() {
  let test: Awaited<ReturnType<typeof openTestApp>>;
  let sent: Sent[] = [];
  const known = new Map<string, Promise<unknown>>();
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.database.close());
  const fetch = async (url: string, init: RequestInit) => {
    const response = await test.app.fetch(url, init);
    const cost = Number(response.headers.get('hasila-cost') ?? Number.NaN);
    sent.push({ query: JSON.parse(String(init.body)).query, cost, status: response.status });
    return response;
  };
  const client = createPlainClient({ url: 'http://test/graphql', fetch });
  return {
    /** Every answer, or the reason why there is none, and what was sent for them. */
    settle: async (questions: readonly Question<unknown>[]) => {
      sent = [];
      return { results: await Promise.allSettled(askAll(client, questions)), sent };
    },
    /** The answer to one question, asked once; rejects where there is none. */
    answer: <Answer>(question: Question<Answer>): Promise<Answer> => {
      const key = questionKey(question);
      const found = known.get(key) ?? askAll(client, [question])[0];
      if (found === undefined) throw new Error('no answer');
      known.set(key, found);
      return found as Promise<Answer>;
    },
    ask: async (query: string) => (await test.ask(query)).data,
  };
}
