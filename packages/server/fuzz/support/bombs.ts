import type { Random } from './random.js';

const times = (count: number, one: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ');

type Bomb = (n: number) => string;

/** Documents that are meant to cost more than they look like, each for a size from 2 up. */
const BOMBS: readonly Bomb[] = [
  (n) =>
    `{ ...F0 } ${times(n, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${n} on Query { topics { code } }`,
  (n) => `{ ...F0 } ${times(n, (i) => `fragment F${i} on Query { ...F${(i + 1) % n} }`)}`,
  (n) => `{ ${times(n, (i) => `a${i}: topics { code }`)} }`,
  (n) => `{ topics { ${times(n, (i) => `a${i}: code`)} } }`,
  (n) => `{ ${times(n, () => '__typename')} }`,
  (n) => `{ ${times(n * 20, () => 'topics { code }')} }`,
  (n) => `${'{ indicator(code: "x") '.repeat(n)} { code } ${'}'.repeat(n)}`,
  (n) => `{ ${'a { '.repeat(n * 50)} b ${'} '.repeat(n * 50)} }`,
  (n) => `{ topics ${'@include(if: true) '.repeat(n)} { code } }`,
  (n) => `{ topics ${'@nothing '.repeat(n)} { code } }`,
  (n) => `query A { topics { code } } ${times(n, (i) => `query B${i} { topics { code } }`)}`,
  (n) => `{ __schema { types { ${'fields { type { '.repeat(n)} name ${'} } '.repeat(n)} } } }`,
  (n) => `{ ${times(n, (i) => `s${i}: __schema { types { name fields { name } } }`)} }`,
  (n) => `{ nodes(ids: ${'['.repeat(n * 40)}${']'.repeat(n * 40)}) { id } }`,
  (n) => `{ claims(filter: ${'{ a: '.repeat(n * 20)}1${' }'.repeat(n * 20)}) { totalCount } }`,
  (n) => `{ ${'... { '.repeat(n * 10)} topics { code } ${'} '.repeat(n * 10)} }`,
  (n) => `query (${times(n, (i) => `$v${i}: String`)}) { topics { code } }`,
  (n) => `query ($v: String, ${times(n, () => '$v: String')}) { place(slug: $v) { slug } }`,
  (n) => `# ${'x'.repeat(n * 900)}\n{ topics { code } }`,
  (n) => `{ search(text: """${'x '.repeat(n * 100)}""") { totalCount } }`,
  (n) => `{ search(text: "${'police '.repeat(n)}") { totalCount nodes { __typename } } }`,
  (n) =>
    `{ indicators(first: 200) { nodes { ${'observations(first: 200) { nodes { indicator { '.repeat(Math.min(n, 3))} code ${'} } } '.repeat(Math.min(n, 3))} } } }`,
  (n) =>
    `{ events { nodes { ${'series { editions { nodes { '.repeat(Math.min(n, 4))} slug ${'} } } '.repeat(Math.min(n, 4))} } } }`,
  (n) => `{ indicators(filter: { codes: [${times(n * 20, (i) => `"c${i}"`)}] }) { totalCount } }`,
  (n) =>
    `{ compare(inputs: [${times(n, () => '{ indicator: "criminal-cases-recorded", base: { period: "2024" }, target: { period: "2025" } }')}]) { id } }`,
  (n) => `{ nodes(ids: [${times(n * 5, () => '"x"')}]) { id } }`,
  () => 'subscription { topics { code } }',
  () => 'mutation { topics { code } }',
  () => 'mutation { dropEverything }',
  () => 'fragment F on Query { topics { code } }',
  () => '{ topics { code } } trailing }',
  () => '{ topics { ...F } } fragment F on Topic { code ...F }',
  () => 'query ($with: Boolean!) { topics @include(if: $with) { code } }',
  () => '{ topics @include(if: "yes") { code } }',
  () => '{ topics { code } ... @defer { units { code } } }',
  () => 'type Query { a: String }',
  () => '\uFEFF{ topics { code } }',
  () => '{ place(slug: "\\u{110000}") { slug } }',
  () => '{ place(slug: "\\uD83D") { slug } }',
  () => '{ place(slug: RABAT) { slug } place(slug: "rabat") { id } place: topics { code } }',
  () => '{ indicators(first: 9999999999999999999) { totalCount } }',
  () => '{ indicators(first: 1e400) { totalCount } }',
  () => '{ indicators(first: NaN) { totalCount } }',
  () => '{ indicators(first: -0) { totalCount } }',
  () => '{}',
  () => '',
  () => ' ',
  () => '\0',
];

export function bomb(random: Random): string {
  const size = random.chance(0.2) ? random.integer(100, 400) : random.integer(2, 60);
  return random.pick(BOMBS)(size);
}

/** A document with one thing wrong in its text. */
export function spoilt(random: Random, query: string): string {
  const at = random.integer(0, Math.max(0, query.length - 1));
  const words = [...query.matchAll(/\w+/g)];
  const word = words.length === 0 ? undefined : random.pick(words);
  const inWord = (replacement: string) =>
    word === undefined
      ? query
      : query.slice(0, word.index) + replacement + query.slice(word.index + word[0].length);
  return random.weighted<() => string>([
    [2, () => query.slice(0, at) + query.slice(at + 1)],
    [
      2,
      () =>
        query.slice(0, at) +
        random.pick(['{', '}', '(', '"', '$', '@', '!', '...', '\0', '"""', '|', '&', ':']) +
        query.slice(at),
    ],
    [2, () => inWord(`${word?.[0] ?? ''}x`)],
    [1, () => inWord(random.pick(words)[0])],
    [1, () => inWord('__proto__')],
    [1, () => inWord('constructor')],
    [1, () => query.slice(0, at)],
    [1, () => query.replace(/\{([^{}]*)\}/, '{ $1 nothingOfThisName }')],
    [1, () => query.replace(/\([^()]*\)/, '')],
    [1, () => query.replace(/"[^"]*"/, String(random.integer(-9, 9_999)))],
    [1, () => query.replace(/: \d+/, ': "1"')],
    [1, () => query.replace(/: String/g, ': Int')],
  ])();
}
