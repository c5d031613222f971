import { BadInputError, type Client, NetworkError } from '@hasila/sdk/core';
import { afterEach, expect, it, vi } from 'vitest';
import { askAll } from './ask-all.js';
import { type AnyKind, type Question, question, questions } from './kind.js';
import { merged } from './merge.js';
import { ask } from './page-questions.js';

/** Asks for the doubles of numbers; those of one sign by one field. */
const DOUBLES = {
  document: 'query Doubles($of: [Int!]!) { doubles(of: $of) }' as unknown as AnyKind['document'],
  together: (input: number) => String(Math.sign(input)),
  variables: (inputs: readonly [number, ...number[]]) => ({ of: inputs }),
  pick: (field: unknown, _: number, index: number) => (field as readonly number[])[index],
} as unknown as AnyKind;

/** One field for each, as long as `size` tokens. */
function longKind(size: number): AnyKind {
  const fields = Array.from({ length: size }, (_, index) => `f${index}`).join(' ');
  return {
    document: `query Long($of: [Int!]!) { doubles(of: $of) { ${fields} } }` as unknown as AnyKind['document'],
    together: String,
    variables: ([input]) => ({ of: [input] }),
    pick: (field) => (field as readonly number[])[0],
  };
}

const WRONG = 13;

/** A service that doubles, refuses 13, and has what was asked of it in `sent`. */
function doubling() {
  const sent: { readonly text: string; readonly variables: Record<string, readonly number[]> }[] = [];
  const request = async (document: unknown, variables: Record<string, readonly number[]>) => {
    sent.push({ text: String(document), variables });
    const lists = Object.values(variables);
    if (lists.flat().includes(WRONG)) throw new BadInputError('13 is wrong.', { code: 'BAD_USER_INPUT' });
    return Object.fromEntries(lists.map((of, index) => [`_${index}`, of.map((one) => one * 2)]));
  };
  return { sent, client: { request } as unknown as Client };
}

const settled = async (client: Client, all: readonly Question<unknown>[]) =>
  (await Promise.allSettled(askAll(client, all))).map((one) =>
    one.status === 'fulfilled' ? one.value : (one.reason as Error).message,
  );
const doublesOf = (...inputs: readonly number[]) => inputs.map((input) => question(DOUBLES, input));

afterEach(() => vi.unstubAllGlobals());

it('merges documents by numbering what they name', () => {
  const { document, variables } = merged([
    { document: DOUBLES.document, variables: { of: [1] } },
    { document: DOUBLES.document, variables: { of: [2] } },
  ]);
  expect(String(document)).toBe(
    'query Page($of_0: [Int!]!, $of_1: [Int!]!) { _0: doubles(of: $of_0) _1: doubles(of: $of_1) }',
  );
  expect(variables).toEqual({ of_0: [1], of_1: [2] });
});

it('leaves a document that stands alone as it is', () => {
  const alone = { document: DOUBLES.document, variables: { of: [1] } };
  expect(merged([alone])).toBe(alone);
});

it('asks many questions by one request, and those of one key by one field', async () => {
  const { client, sent } = doubling();
  expect(await settled(client, doublesOf(1, -1, 2, -2, 3))).toEqual([2, -2, 4, -4, 6]);
  expect(sent.map(({ variables }) => variables)).toEqual([{ of_0: [1, 2, 3], of_1: [-1, -2] }]);
});

it('a wrong question takes no other with it, of its own field or of another', async () => {
  const { client } = doubling();
  expect(await settled(client, doublesOf(1, WRONG, 2, -2))).toEqual([2, '13 is wrong.', 4, -4]);
});

it('a wrong question that stands alone is asked once', async () => {
  const { client, sent } = doubling();
  expect(await settled(client, doublesOf(WRONG))).toEqual(['13 is wrong.']);
  expect(sent).toHaveLength(1);
});

it('a wrong question among many is found by halves', async () => {
  const { client, sent } = doubling();
  const kind = longKind(1);
  const inputs = [1, 2, 3, 4, 5, 6, 7, WRONG];
  const answers = await settled(
    client,
    inputs.map((input) => question(kind, input)),
  );
  expect(answers).toEqual([2, 4, 6, 8, 10, 12, 14, '13 is wrong.']);
  expect(sent).toHaveLength(7);
});

it('a service that is away is not asked again', async () => {
  const request = vi.fn(async () => {
    throw new NetworkError('away', { code: 'NETWORK' });
  });
  expect(await settled({ request } as unknown as Client, doublesOf(1, -1, 2))).toEqual([
    'away',
    'away',
    'away',
  ]);
  expect(request).toHaveBeenCalledTimes(1);
});

it('what has no room in one document is asked by the next', async () => {
  const { client, sent } = doubling();
  const kind = longKind(900);
  expect(
    await settled(
      client,
      [1, 2, 3].map((input) => question(kind, input)),
    ),
  ).toEqual([2, 4, 6]);
  expect(sent).toHaveLength(2);
  const many = Array.from({ length: 17 }, (_, index) => question(longKind(1), index + 100));
  expect(await settled(client, many)).toHaveLength(17);
  expect(sent).toHaveLength(4);
});

it('a question of parts has the answers of its parts, or the error of one', async () => {
  const { client, sent } = doubling();
  const whole = questions(doublesOf(1, -1));
  expect(await settled(client, [whole, ...doublesOf(5), questions(doublesOf(WRONG, -3))])).toEqual([
    [2, -2],
    10,
    '13 is wrong.',
  ]);
  expect(sent[0]?.variables).toEqual({ of_0: [1, 5, WRONG], of_1: [-1, -3] });
  expect(() => questions([])).toThrow(RangeError);
});

it('what a page asks at the same time is one request, and the same question is asked once', async () => {
  const bodies: { readonly variables: unknown }[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const body = JSON.parse(String(init.body));
    bodies.push(body);
    const fields = Object.values<readonly number[]>(body.variables).map((of, index) => [
      `_${index}`,
      of.map((one) => one * 2),
    ]);
    return new Response(JSON.stringify({ data: Object.fromEntries(fields) }), {
      headers: { 'content-type': 'application/json' },
    });
  });
  const asked = [1, 1, 2, -4].map((input) => ask('http://one.test/graphql', question(DOUBLES, input)));
  expect(await Promise.all(asked)).toEqual([2, 2, 4, -8]);
  expect(bodies.map(({ variables }) => variables)).toEqual([{ of_0: [1, 2], of_1: [-4] }]);
  const others = ['http://one.test/graphql', 'http://two.test/graphql'].map((url) =>
    ask(url, question(DOUBLES, 1)),
  );
  expect(await Promise.all(others)).toEqual([2, 2]);
  expect(bodies).toHaveLength(3);
});
