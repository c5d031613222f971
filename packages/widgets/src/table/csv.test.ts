import { expect, it } from 'vitest';
import { csvOf } from './csv.js';

it('begins with the mark by which spreadsheets know UTF-8, and ends each line as RFC 4180 says', () => {
  expect(
    csvOf([
      ['a', 1],
      ['ب', -2.5],
    ]),
  ).toBe('\uFEFFa,1\r\nب,-2.5\r\n');
});

it('quotes what would end a cell or a line', () => {
  expect(csvOf([['a,b', 'say "c"', 'd\ne']])).toBe('\uFEFF"a,b","say ""c""","d\ne"\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a text that begins as a formula is none: %j',
  (text) => {
    expect(csvOf([[text]])).toMatch(/^\uFEFF"?'/);
  },
);

it('a number below zero stays a number', () => {
  expect(csvOf([[-5]])).toBe('\uFEFF-5\r\n');
});
