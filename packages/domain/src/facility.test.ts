import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FACILITY_CHANGE_KINDS, type FacilityChange, statusAt } from './facility.js';
import { parsePeriod } from './period.js';

const change = (
  kind: FacilityChange['kind'],
  period: string | null,
  knownOn: string,
  id = `${kind}${period}`,
) => ({
  id,
  kind,
  period: period === null ? null : parsePeriod(period),
  knownOn,
});

const HEADQUARTERS = [
  change('ANNOUNCED', '2018', '2018-12-25'),
  change('WORKS_STARTED', '2019-04-24', '2019-04-24'),
  change('ANNOUNCED', '2024-12', '2024-12-24'),
  change('OPENED', '2026-03', '2026-04-02'),
];

it.each([
  ['2018-12-30', undefined, 'UNKNOWN'],
  ['2018-12-31', undefined, 'ANNOUNCED'],
  ['2019-04-24', undefined, 'UNDER_CONSTRUCTION'],
  ['2025-01-01', undefined, 'UNDER_CONSTRUCTION'],
  ['2026-03-30', undefined, 'UNDER_CONSTRUCTION'],
  ['2026-03-31', undefined, 'OPERATIONAL'],
  ['2026-12-31', '2026-04-01', 'UNDER_CONSTRUCTION'],
  ['2026-12-31', '2018-12-24', 'UNKNOWN'],
])('on %s, as of %s, is %s', (date, asOf, status) => {
  expect(statusAt(HEADQUARTERS, date, asOf)).toBe(status);
});

it('counts a change without a period from the day it became known', () => {
  const known = [change('OPENED', null, '2022-05-16')];
  expect([statusAt(known, '2022-05-15'), statusAt(known, '2022-05-16')]).toEqual(['UNKNOWN', 'OPERATIONAL']);
});

it('reopens after it was closed', () => {
  const history = [
    change('OPENED', '2015', '2015-12-31'),
    change('CLOSED', '2018', '2018-12-31'),
    change('WORKS_STARTED', '2020', '2020-12-31'),
  ];
  expect(statusAt(history, '2019-01-01')).toBe('CLOSED');
  expect(statusAt(history, '2021-01-01')).toBe('UNDER_CONSTRUCTION');
});

const days = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => new Date(Date.UTC(2014, 0, 1 + n)).toISOString().slice(0, 10));
const changes = fc.array(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...FACILITY_CHANGE_KINDS),
    period: fc.option(days.map((day) => ({ first: day, last: day }))),
    knownOn: days,
  }),
);

it('depends on no order', () => {
  fc.assert(
    fc.property(changes, days, days, (history, date, asOf) => {
      expect(statusAt([...history].reverse(), date, asOf)).toBe(statusAt(history, date, asOf));
    }),
    { numRuns: 1_000 },
  );
});
