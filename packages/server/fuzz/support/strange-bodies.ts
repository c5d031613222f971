import { type FuzzRequest, posted } from './fuzz-request.js';
import { nested } from './hostile-values.js';
import type { Operation } from './operations.js';
import type { Random } from './random.js';

type Json = Readonly<Record<string, unknown>>;

/** Deeper than any program can write that calls itself for each level. */
function deepJson(random: Random): string {
  const levels = random.integer(100, 15_000);
  return random.chance(0.5)
    ? '['.repeat(levels) + ']'.repeat(levels)
    : `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}

/** A body that is not what a body should be. */
export function strangeBody(random: Random, { query, variables }: Operation): FuzzRequest {
  const good = JSON.stringify({ query, variables });
  const kind = 'strange body';
  const of = (body: Json | unknown) => posted(kind, body);
  const bytes = (body: Buffer): FuzzRequest => ({ ...posted(kind, ''), body });
  return random.weighted<() => FuzzRequest>([
    [2, () => of(good.slice(0, random.integer(0, good.length - 1)))],
    [
      1,
      () =>
        of([
          { query, variables },
          { query, variables },
        ]),
    ],
    [1, () => of(Array.from({ length: 100 }, () => ({ query: '{ __typename }' })))],
    [
      1,
      () =>
        of(
          random.pick([
            '',
            ' ',
            'null',
            '[]',
            '[[]]',
            '{}',
            '1',
            '"x"',
            'true',
            'NaN',
            '{"query":}',
            '\0',
            '{]',
          ]),
        ),
    ],
    [1, () => of({ query: random.pick([1, null, true, [query], { query }, [], '']), variables })],
    [
      2,
      () =>
        of({
          query,
          variables: random.pick([[], 'x', '{}', 1, null, true, [variables], nested(1_000, true)]),
        }),
    ],
    [1, () => of(`{"query":${JSON.stringify(query)},"variables":{"deep":${deepJson(random)}}}`)],
    [
      1,
      () =>
        of({
          query,
          variables,
          operationName: random.pick([1, {}, [], 'None', '', null, '__proto__', '\0']),
        }),
    ],
    [
      1,
      () =>
        of({
          query,
          variables,
          extensions: random.pick([1, 'x', [], { persistedQuery: { version: 1, sha256Hash: 'x' } }]),
        }),
    ],
    [
      1,
      () =>
        of({
          documentId: random.pick([1, {}, 'x', 'sha256:', `sha256:${'0'.repeat(64)}`, '__proto__', '\0']),
          variables,
        }),
    ],
    [1, () => of(`{"__proto__":{"query":"{__typename}"},"constructor":{},"query":${JSON.stringify(query)}}`)],
    [1, () => of(`${'[{"a":'.repeat(random.integer(10, 9_000))}`)],
    [1, () => of(good.replace('{', `{"padding":"${'x'.repeat(random.integer(90_000, 300_000))}",`))],
    [1, () => bytes(Buffer.from(good, 'utf16le'))],
    [
      1,
      () =>
        bytes(
          Buffer.concat([
            Buffer.from(good.slice(0, 20)),
            Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
            Buffer.from(good.slice(20)),
          ]),
        ),
    ],
    [1, () => bytes(Buffer.from(Array.from({ length: 300 }, () => random.integer(0, 255))))],
  ])();
}
