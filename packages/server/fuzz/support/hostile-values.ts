import { INJECTIONS, SEARCH_SYNTAX } from './hostile-texts.js';
import type { Random } from './random.js';

const base64 = (text: string) => Buffer.from(text).toString('base64url');

const STRANGE_TEXTS = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'a\udfffb',
    '\ud83d\ude00',
    '\ufffe',
    '\ufeff',
    '\u202eabc',
    '\r\n',
    '\u0007',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'NaN',
    'true',
    '-0',
    '1e999',
  ],
  ...[
    '../../etc/passwd',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '%s%n%x',
    '%00',
    'javascript:alert(1)',
    '=1+1',
  ],
  ...[
    '0000',
    '9999',
    '9999-12-31',
    '0001-01-01',
    '2025-02-30',
    '2025-13',
    '2025/2024',
    '٢٠٢٥',
    '2025-12-17T00:00Z',
  ],
  ...[
    '2025/2025/2025',
    '2024-06-03/',
    '99999-01-01',
    '-2025',
    'Ⅻ',
    '１２',
    '1٢3',
    'İ',
    'ß'.repeat(300),
    '\u0301'.repeat(500),
  ],
] as const;

const FORGED = [
  ...[
    '%%%',
    '=',
    base64('[]'),
    base64('["x"]'),
    base64('[1,2,3]'),
    base64('[null]'),
    base64('{}'),
    base64('["a","b"]'),
  ],
  ...[
    base64('[1e999]'),
    base64('["\\u0000"]'),
    base64('["\\ud800"]'),
    base64('[[[]]]'),
    base64('[0.5,"INDICATOR","x"]'),
  ],
  ...[
    base64('Place:'),
    base64('Place:\0'),
    base64(':'),
    base64('Query:1'),
    base64('Place:rabat:x'),
    base64('Nothing:1'),
  ],
  ...[
    base64('Reading:r99999999999'),
    base64('Observation:a|b|c|2025||'),
    base64('Comparison:|||||||||'),
    base64('Claim:c1'),
  ],
  ...[
    base64('Comparison:criminal-cases-recorded|morocco||2024|morocco||9999|PERCENT|||'),
    base64('Series:1'),
    base64('Series:x|y|z'),
  ],
] as const;

const NUMBERS = [-1, 0, 201, 10_000, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 0.5, -0, 5e-324] as const;

/** A text that nobody means well with. */
export function hostileText(random: Random): string {
  return random.weighted<() => string>([
    [3, () => random.pick(STRANGE_TEXTS)],
    [3, () => random.pick(FORGED)],
    [2, () => random.pick(INJECTIONS)],
    [1, () => random.pick(SEARCH_SYNTAX)],
    [
      1,
      () =>
        random
          .pick(['x', '٣', '\ud83d\ude00', "'", '\\', '\ud800', '%', ' a'])
          .repeat(random.integer(50, 3_000)),
    ],
    [1, () => base64(String.fromCharCode(...Array.from({ length: 40 }, () => random.integer(0, 255))))],
  ])();
}

/** A value of any kind that JSON knows, whatever was asked for. */
export function hostileValue(random: Random): unknown {
  return random.weighted<() => unknown>([
    [6, () => hostileText(random)],
    [2, () => random.pick(NUMBERS)],
    [1, () => random.pick([null, true, false, [], {}, [null], [[]], [{}], { a: 1 }])],
    [1, () => nested(random.integer(2, 400), random.chance(0.5))],
    [1, () => Array.from({ length: random.integer(2, 300) }, () => hostileText(random).slice(0, 80))],
    [1, () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')],
  ])();
}

export function nested(levels: number, inLists: boolean): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = inLists ? [value] : { a: value };
  return value;
}
