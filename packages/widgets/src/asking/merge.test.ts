import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { merged } from './merge.js';

const document = (text: string) => text as unknown as Parameters<typeof merged>[0][number]['document'];

it.each([
  'query One($codes: [String!]!, $count: Int!) { indicators(filter: { codes: $codes }, first: $count) { nodes { code } } }',
  'query One($codes: [String!]!,$count: Int!){indicators(filter:{codes: $codes},first: $count){nodes{code}}}',
])('merges %s with another', (text) => {
  const asked = { document: document(text), variables: { codes: ['a'], count: 1 } };
  const one = merged([asked, asked]);
  expect(() => parse(`${one.document}`)).not.toThrow();
  expect(`${one.document}`).toMatch(
    /^query Page\([^{}]*\$count_0: Int![^{}]*\$count_1: Int!\) \{ _0: indicators\(/,
  );
  expect(one.variables).toEqual({ codes_0: ['a'], count_0: 1, codes_1: ['a'], count_1: 1 });
});
