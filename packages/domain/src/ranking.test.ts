import { expect, it } from 'vitest';
import { indicator, observation, quantity } from '../test/builders.js';
import { compare } from './compare.js';
import { type Rankable, rankChanges, rankingProblems, sizeOfChange } from './ranking.js';

function row(code: string, base: number, target: number, words: 'EXACT' | 'MORE_THAN' = 'EXACT'): Rankable {
  const side = (period: string) => ({ place: 'country', breakdown: '', period });
  const figures = [
    observation('2024', quantity(base)),
    observation('2025', quantity(target, words, 10)),
  ] as const;
  const key = {
    ...{ indicator: code, base: side('2024'), target: side('2025') },
    ...{ measure: 'PERCENT' as const, allowIncomparable: false },
  };
  return { key, comparison: compare(indicator(), ...figures, { measure: 'PERCENT' }) };
}

const ROWS = [
  row('b', 100, 150),
  row('a', 100, 50),
  row('zero', 0, 5),
  row('vague', 100, 95, 'MORE_THAN'),
  row('far', 100, 300),
];
const codes = (rows: readonly Rankable[]) => rows.map(({ key }) => key.indicator);

it('ranks by size, then by id, what has a change that is sure enough', () => {
  const ranked = rankChanges(ROWS, {});
  expect(codes(ranked)).toEqual(['far', 'a', 'b']);
  expect(ranked.map(sizeOfChange)).toEqual([200, 50, 50]);
  expect(codes(rankChanges(ROWS, { minCertainty: 'UNCERTAIN' }))).toEqual(['far', 'a', 'b', 'vague']);
  expect(codes(rankChanges(ROWS, { directions: ['DECREASE'] }))).toEqual(['a']);
});

it('needs one measure for all', () => {
  expect(rankingProblems('PERCENT', 'measure')).toEqual([]);
  expect(rankingProblems('AUTO', 'measure')).toMatchObject([{ path: 'measure', value: 'AUTO' }]);
});
