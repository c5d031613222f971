import { formatPeriod, statedInterval, toBounds, type Unit } from '@hasila/domain';
import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import type { RowOf } from '../dataset-files.js';
import { claimQuantity } from '../quantities.js';
import { issueAt } from './rule.js';

type Claim = RowOf<'claims'>;

/** Every claim states a change: from one period to another, by a number, a trend word or both. */
export function* statedChanges({ claims, indicators, units }: ParsedFiles): Iterable<DatasetIssue> {
  const unitOf = new Map(units.rows.map((unit) => [unit.code, unit]));
  const indicatorUnit = new Map(indicators.rows.map(({ code, unit }) => [code, unitOf.get(unit)]));
  for (const claim of claims.rows) {
    const faults = { ...numberFaults(claim), ...wordFaults(claim) };
    if (Object.keys(faults).length === 0 && statesNothing(claim, indicatorUnit.get(claim.indicator))) {
      faults['value'] = 'no change fits these words; allowed: a fall of at most 100 %';
    }
    for (const [property, message] of Object.entries(faults))
      yield issueAt('claims', claim, property, message);
  }
}

type Faults = Record<string, string>;

function numberFaults({ value, qualifier, ulp, trend }: Claim): Faults {
  const faults: Faults = {};
  if (value === null) {
    if (trend === null) faults['value'] = 'is empty; allowed: a value, a trend, or both';
    if (qualifier !== null) faults['qualifier'] = 'allowed: empty, since the value is';
    if (ulp !== null) faults['ulp'] = 'allowed: empty, since the value is';
    return faults;
  }
  if (qualifier === null) faults['qualifier'] = 'is empty; allowed: what the words say of the value';
  if (ulp === null) faults['ulp'] = 'is empty; allowed: one unit of the last digit written';
  else if (ulp <= 0) faults['ulp'] = 'allowed: a number above zero';
  return faults;
}

function wordFaults({ base, target, value, trend }: Claim): Faults {
  const faults: Faults = {};
  if (formatPeriod(base) === formatPeriod(target)) faults['target'] = 'is the base; allowed: another period';
  const sign = trend === 'UP' ? 1 : trend === 'DOWN' ? -1 : 0;
  if (value !== null && sign * value < 0)
    faults['trend'] = 'contradicts the sign of the value; allowed: one of the two';
  return faults;
}

/** Whether no change at all lies in what the words of the number say. */
function statesNothing(claim: Claim, unit: Unit | undefined): boolean {
  const stated = unit === undefined ? null : claimQuantity(claim, unit);
  if (stated === null) return false;
  const { min, max, minInclusive, maxInclusive } = toBounds(
    statedInterval({ measure: claim.measure, stated }),
  );
  return min !== null && max !== null && (min > max || (min === max && !(minInclusive && maxInclusive)));
}
