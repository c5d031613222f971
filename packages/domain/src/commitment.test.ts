import { expect, it } from 'vitest';
import {
  type CommitmentStatement,
  commitmentState,
  countStatuses,
  everDueIn,
  meetsConditions,
} from './commitment.js';
import { parsePeriod, yearPeriod } from './period.js';
import type { Quantity } from './quantity.js';

const statement = (
  knownOn: string,
  status: CommitmentStatement['status'],
  due: string | null,
  delivered: number | null = null,
) => ({
  id: `s${knownOn}`,
  status,
  due: due === null ? null : parsePeriod(due),
  knownOn,
  delivered: delivered === null ? null : districts(delivered),
});
const districts = (value: number): Quantity => ({
  value,
  qualifier: 'EXACT',
  ulp: 1,
  unit: { code: 'facilities', percent: false, signed: false },
});
const of = (...statements: CommitmentStatement[]) => ({
  promised: districts(12),
  statements,
  annualReports: ['2024-12-24', '2025-12-17'],
});

const HEADQUARTERS = of(
  statement('2019-04-24', 'IN_PROGRESS', '2024-04-24'),
  statement('2024-12-24', 'IN_PROGRESS', '2025'),
  statement('2025-12-17', 'IN_PROGRESS', '2026-01/2026-06'),
);

it('V8: the headquarters is delayed, 617 to 797 days after what was first stated', () => {
  expect(commitmentState(HEADQUARTERS)).toEqual({
    status: 'DELAYED',
    due: parsePeriod('2026-01/2026-06'),
    originalDue: parsePeriod('2024-04-24'),
    slippage: { min: 617, max: 797 },
    delivered: null,
  });
  expect(commitmentState(HEADQUARTERS, '2020-01-01')).toMatchObject({
    status: 'IN_PROGRESS',
    slippage: null,
  });
  expect(commitmentState(HEADQUARTERS, '2019-01-01')).toBeUndefined();
});

it('V9: what was announced in the last report has no outcome', () => {
  expect(commitmentState(of(statement('2025-12-17', 'ANNOUNCED', '2026')))?.status).toBe('ANNOUNCED');
});

it('is not mentioned since, only when an annual report followed', () => {
  const announced = of(statement('2024-12-24', 'ANNOUNCED', '2025'));
  expect(commitmentState(announced)?.status).toBe('NOT_MENTIONED_SINCE');
  expect(commitmentState(announced, '2025-12-16')?.status).toBe('ANNOUNCED');
});

it('is partly delivered below what was promised', () => {
  const announced = statement('2024-12-24', 'ANNOUNCED', '2025');
  expect(commitmentState(of(announced, statement('2025-12-17', 'DELIVERED', null, 9)))?.status).toBe(
    'PARTLY_DELIVERED',
  );
  expect(commitmentState(of(announced, statement('2025-12-17', 'DELIVERED', null, 12)))?.status).toBe(
    'DELIVERED',
  );
});

it('stays partly delivered while works go on, also when the next report is silent', () => {
  const begun = statement('2024-12-24', 'IN_PROGRESS', '2025', 4);
  expect(commitmentState(of(begun))?.status).toBe('PARTLY_DELIVERED');
  expect(commitmentState(of(begun, statement('2025-12-17', 'CANCELLED', null)))?.status).toBe('CANCELLED');
});

it('the same due again is no slippage, an earlier one no delay', () => {
  const [first, again] = [
    statement('2023-12-26', 'ANNOUNCED', '2025'),
    statement('2025-12-17', 'ANNOUNCED', '2025'),
  ];
  expect(commitmentState(of(first, again))).toMatchObject({
    status: 'ANNOUNCED',
    slippage: { min: 0, max: 0 },
  });
  const sooner = statement('2025-12-17', 'ANNOUNCED', '2024');
  expect(commitmentState(of(first, sooner))).toMatchObject({
    status: 'ANNOUNCED',
    slippage: { min: -730, max: -1 },
  });
});

it('belongs to every year that a statement made it due in', () => {
  const { statements } = HEADQUARTERS;
  expect([2023, 2024, 2025, 2026, 2027].map((year) => everDueIn(statements, yearPeriod(year)))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

it('is found by its state, its due period and how far it slipped', () => {
  const state = commitmentState(HEADQUARTERS);
  if (state === undefined) throw new Error('no state');
  expect(state).toMatchObject({ status: 'DELAYED', slippage: { min: 617 } });
  expect(meetsConditions(state, {})).toBe(true);
  expect(meetsConditions(state, { statuses: ['DELAYED'], slippedAtLeastDays: 617 })).toBe(true);
  expect(meetsConditions(state, { statuses: ['DELIVERED'] })).toBe(false);
  expect(meetsConditions(state, { slippedAtLeastDays: 618 })).toBe(false);
  expect(meetsConditions(state, { dueIn: yearPeriod(2026) })).toBe(true);
  expect(meetsConditions(state, { dueIn: yearPeriod(2024) })).toBe(false);
  expect(countStatuses([state, state])).toMatchObject({ DELAYED: 2, DELIVERED: 0 });
});
