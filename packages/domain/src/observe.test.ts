import { expect, it } from 'vitest';
import { observation, quantity } from '../test/builders.js';
import { observe } from './observe.js';
import { parsePeriod } from './period.js';
import type { Reading } from './reading.js';

const KEY = { place: 'country', breakdown: '', period: parsePeriod('2024') };

function reading(id: string, knownOn: string, value: number, report: string): Reading {
  const issued = { slug: report, issuedOn: knownOn, cutOff: null };
  return { ...observation('2024', quantity(value)).reading, id, knownOn, report: issued };
}

const EARLIER = reading('r1', '2024-12-20', 100, 'first');
const LATER = reading('r2', '2025-12-20', 120, 'second');

it('an observation holds the readings that its vintage admits', () => {
  expect(observe(KEY, [LATER, EARLIER])).toMatchObject({
    ...KEY,
    reading: { id: 'r2' },
    flags: ['REVISED'],
    readings: [{ id: 'r2' }, { id: 'r1' }],
  });
  const then = observe(KEY, [LATER, EARLIER], { asOf: '2025-01-01' });
  expect(then).toMatchObject({ reading: { id: 'r1' }, flags: [], readings: [{ id: 'r1' }] });
});

it('a report’s own readings are admitted whenever they were published', () => {
  const told = observe(KEY, [LATER, EARLIER], { asOf: '2025-01-01', toldBy: 'second' });
  expect(told).toMatchObject({ reading: { id: 'r2' }, readings: [{ id: 'r2' }, { id: 'r1' }] });
});

it('there is none before anything was known, and none of what is set aside', () => {
  expect(observe(KEY, [EARLIER], { asOf: '2024-01-01' })).toBeNull();
  expect(observe(KEY, [{ ...EARLIER, setAside: true }])).toBeNull();
});
