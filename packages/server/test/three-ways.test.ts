import { createHash } from 'node:crypto';
import { schema } from '@hasila/schema';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../fuzz/support/catalogue.js';
import { OperationWriter } from '../fuzz/support/operations.js';
import { Random } from '../fuzz/support/random.js';
import { connections } from '../fuzz/support/schema-arguments.js';
import { Serving } from '../src/serving/serving.js';
import { openTestApp } from './support/app.js';
import { readCookbook } from './support/cookbook.js';

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const test = await openTestApp();
afterAll(() => test.database.close());

const catalogue = await readCatalogue(async (query) => (await test.ask(query)).data, connections(schema));

/** `pnpm run fuzz` asks all five hundred. Every third has values that no one should send. */
const GENERATED = Number(process.env['GENERATED'] ?? 100);
const generated = Array.from({ length: GENERATED }, (_, n): Asked => {
  const hostility = n % 3 === 0 ? 0.2 : 0;
  return new OperationWriter(schema, catalogue, new Random(20_251_217, n), hostility).write();
});
const cookbook = (await readCookbook()).map(({ query }): Asked => ({ query, variables: {} }));

const AT_ONCE = 8;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const documents = new Map([...cookbook, ...generated].map(({ query }) => [hashOf(query), query]));
const serving = new Serving({
  url: test.database.url,
  poolSize: 4,
  log: pino({ level: 'silent' }),
  rememberedRows: 20_000,
});
afterAll(() => serving.close());
const front = test.appWith({ documents });
/** Rows are remembered from one question to the next. */
const remembering = test.appWith({ documents, serving });
const yoga = test.appWith({ documents, withoutFront: true });

/** Without what is of one request alone. Errors of fields come in the order in which they were found: by their place here. */
function told(text: string): unknown {
  const { errors, ...answer } = JSON.parse(text, (key, value) => (key === 'requestId' ? undefined : value));
  const place = ({ path }: { readonly path?: readonly unknown[] }) => JSON.stringify(path ?? []);
  return errors === undefined
    ? answer
    : { ...answer, errors: [...errors].sort((a, b) => (place(a) < place(b) ? -1 : 1)) };
}

async function posted(app: typeof front, body: Asked) {
  const headers = { 'content-type': 'application/json', 'hasila-cost': '1' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await app.fetch('http://test/graphql', init);
  return { status: response.status, answer: told(await response.text()) };
}

async function got(app: typeof front, { query, variables }: Asked) {
  const parameters = new URLSearchParams({ documentId: hashOf(query), variables: JSON.stringify(variables) });
  const response = await app.fetch(`http://test/graphql?${parameters}`, { headers: { 'hasila-cost': '1' } });
  return { status: response.status, answer: told(await response.text()) };
}

describe.each([
  ['of the cookbook', cookbook],
  ['that were generated', generated],
])('questions %s', (_, questions) => {
  it('have one answer: by Yoga, interpreted, compiled, by their id, and from what is kept', async () => {
    for (let start = 0; start < questions.length; start += AT_ONCE)
      await Promise.all(questions.slice(start, start + AT_ONCE).map(expectOneAnswer));
  }, 300_000);
});

async function expectOneAnswer(question: Asked): Promise<void> {
  const shown = `${question.query}\n${JSON.stringify(question.variables)}`;
  const [expected, byId] = await Promise.all([posted(yoga, question), got(yoga, question)]);
  expect(await posted(front, question), `interpreted: ${shown}`).toEqual(expected);
  expect(await posted(front, question), `compiled: ${shown}`).toEqual(expected);
  expect(await posted(remembering, question), `with rows that are known: ${shown}`).toEqual(expected);
  expect(await got(front, question), `by its id: ${shown}`).toEqual(byId);
  expect(await got(front, question), `kept: ${shown}`).toEqual(byId);
}

it('are of every kind: most are answered, some are not', async () => {
  const answers = await Promise.all(generated.slice(0, 60).map((question) => posted(front, question)));
  const failed = answers.filter(({ answer }) => 'errors' in (answer as object)).length;
  expect(failed).toBeGreaterThan(3);
  expect(failed).toBeLessThan(40);
});
