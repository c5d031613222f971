import { expect, it } from 'vitest';
import { textOf, wordsIn, yearIn } from './read-attributes.js';

/** As React and Vue set the property of an element: without asking for its type. */
const set = (value: unknown) => value as string;

it('reads a number that a framework wrote into a property', () => {
  expect([textOf(2017), textOf(set(0)), textOf(' '), textOf(null)]).toEqual([
    '2017',
    '0',
    undefined,
    undefined,
  ]);
  expect(yearIn(set(2017), 'from')).toBe(2017);
  expect(wordsIn(set(2017))).toEqual(['2017']);
});
