import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { merged } from '../src/asking/merge.js';
import { everyKind } from './support/every-kind.js';
import { LANGUAGES, service } from './support/service.js';

const { settle } = service();

const contract = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));
const schema = buildSchema(await readFile(contract, 'utf8'));
const names = Object.keys(everyKind('2025-12-31', 'EN'));
/** What a service lets a stranger spend by one request. */
const GRANTED = 20_000;

function questionOf(name: string, day = 31) {
  const found = everyKind(`2025-12-${day}`, 'EN')[name];
  if (found === undefined) throw new Error(name);
  return found;
}

describe.each(names)('the document of a %s', (name) => {
  const { kind, input } = questionOf(name);
  const text = String(kind.document);

  it('is valid, and has the form in which documents are merged', () => {
    const { definitions } = parse(text);
    expect(validate(schema, parse(text))).toEqual([]);
    const [query] = definitions;
    expect(definitions).toHaveLength(1);
    if (query?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    expect(query.selectionSet.selections).toHaveLength(1);
    expect(text).toMatch(/^query \w+\(/);
    // Nothing that is merged twice may be known by one name.
    const asked = { document: kind.document, variables: kind.variables([input]) };
    expect(validate(schema, parse(String(merged(Array(16).fill(asked)).document)))).toEqual([]);
  });

  it('is answered, for less than is granted', async () => {
    const { results, sent } = await settle([questionOf(name)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled']);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.cost).toBeLessThan(GRANTED);
    // What it is taken to cost where it shares a request with others: no less, and not much more.
    const taken = kind.cost?.(input) ?? 160;
    expect(sent[0]?.cost).toBeLessThanOrEqual(taken);
    expect(sent[0]?.cost).toBeGreaterThan(taken / 5);
  });

  it('sixteen of them are answered whole', async () => {
    const { results, sent } = await settle(
      Array.from({ length: 16 }, (_, day) => questionOf(name, 10 + day)),
    );
    expect(results.map(({ status }) => status)).toEqual(Array(16).fill('fulfilled'));
    for (const { cost, status } of sent) {
      expect(status).toBe(200);
      expect(cost).toBeLessThan(GRANTED);
    }
    // Fewer than each alone; but a table of a whole topic leaves room for no other.
    if (name !== 'table of a topic') expect(sent.length).toBeLessThan(8);
  });
});

it('a page of every kind is asked for without a request that is refused', async () => {
  const { results, sent } = await settle(names.map((name) => questionOf(name)));
  expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(sent.map(({ status }) => status)).toEqual([200, 200]);
});

it('a page of every figure in three languages is two requests', async () => {
  const figures = ['compare of a pair', 'compare of the last year', 'trend', 'ranking', 'delivery'];
  const questions = LANGUAGES.flatMap((language) => {
    const all = everyKind('2025-12-31', language);
    return figures.map((name) => all[name] ?? questionOf(name));
  });
  const { results, sent } = await settle(questions);
  expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(sent.map(({ status }) => status)).toEqual([200, 200]);
});

it('thirty widgets that show figures of one language are one request', async () => {
  const codes = ['cybercrime-cases', 'heroin-seized', 'cocaine-seized', 'criminal-cases-recorded'];
  const { kind } = questionOf('compare of a pair');
  const trend = questionOf('trend');
  const pairs = Array.from({ length: 26 }, (_, index) => ({
    kind,
    input: {
      ...(questionOf('compare of a pair').input as object),
      indicator: codes[index % codes.length],
      target: `20${20 + (index % 6)}`,
    },
  }));
  const trends = codes.map((indicator) => ({
    kind: trend.kind,
    input: { ...(trend.input as object), indicator },
  }));
  const { results, sent } = await settle([...pairs, ...trends]);
  expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(sent).toHaveLength(1);
});
