import { afterAll, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';
import { formatAnswer, readCookbook, rewriteCookbook } from './support/cookbook.js';

const test = await openTestApp();
afterAll(() => test.database.close());

async function answerTo(query: string): Promise<unknown> {
  const { data, errors } = await test.ask(query);
  if (errors.length > 0) throw new Error(`${query}\n${JSON.stringify(errors, null, 2)}`);
  return data;
}

// Every answer of the page is written anew, to be read before it is committed.
if (process.env['UPDATE_COOKBOOK'] === '1') await rewriteCookbook(answerTo);

const recipes = await readCookbook();

it('holds twenty questions or more, each one once', () => {
  const questions = new Set(recipes.map(({ question }) => question));
  expect(questions.size).toBe(recipes.length);
  expect(questions.size).toBeGreaterThanOrEqual(20);
});

it.each(recipes)('$question', async ({ query, answer }) => {
  expect(formatAnswer(await answerTo(query))).toBe(answer);
});
