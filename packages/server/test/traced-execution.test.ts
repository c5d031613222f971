import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE_QUERIES } from '../src/example-queries.js';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
let traced: ReturnType<typeof test.appWith>;

beforeAll(async () => {
  test = await openTestApp();
  traced = test.appWith({ traced: true });
});
afterAll(() => test.database.close());

const operations = EXAMPLE_QUERIES.split(/\n(?=query )/).filter((text) => text.includes('{'));

async function answerOf(app: typeof traced, body: unknown) {
  const response = await app.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'same' },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

it('has examples to compare', () => {
  expect(operations.length).toBeGreaterThan(2);
});

it.each([
  ...operations.map((query) => ({ query })),
  { query: '{ indicators(first: 0) { nodes { code } } dataset { edition } }' },
  { query: '{ indicator(code: "nobody") { code } node(id: "bad") { id } }' },
  { query: 'query Q($code: String!) { indicator(code: $code) { code } }', variables: { code: 1 } },
  { query: 'query A { dataset { edition } } query B { dataset { license } }', operationName: 'C' },
  { query: 'query A { dataset { edition } } query B { dataset { license } }' },
  { query: '{ dataset { edition @skip(if: true) license ... @include(if: false) { edition } } }' },
])('by either executor an answer is the same: %#', async (body) => {
  const answer = await answerOf(test.app, body);
  expect(answer.text).toMatch(/"data"|"errors"/);
  expect(await answerOf(traced, body)).toEqual(answer);
});
