import { assertQuantity, InvalidQuantityError, middle, type Unit } from '@hasila/domain';
import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import type { RowOf } from '../dataset-files.js';
import { readingQuantity } from '../quantities.js';
import { issueAt } from './rule.js';

/** Every reading is a figure that its words and its unit allow. */
export function* readingFigures({ readings, units }: ParsedFiles): Iterable<DatasetIssue> {
  const unitOf = new Map(units.rows.map((unit) => [unit.code, unit]));
  for (const reading of readings.rows) {
    const unit = unitOf.get(reading.unit);
    const faults = [...endFaults(reading), ...(unit === undefined ? [] : rangeFaults(reading, unit))];
    if (reading.ulp <= 0) faults.push(['ulp', 'allowed: a number above zero']);
    if (faults.length === 0 && unit !== undefined) faults.push(...quantityFaults(reading, unit));
    for (const [property, message] of faults) yield issueAt('readings', reading, property, message);
  }
}

type Fault = readonly [property: string, message: string];

function endFaults({ qualifier, value, low, high }: RowOf<'readings'>): Fault[] {
  if (qualifier !== 'BETWEEN') {
    const message = 'allowed: empty, since only BETWEEN has two ends';
    return [
      ...(low === null ? [] : [['low', message] as const]),
      ...(high === null ? [] : [['high', message] as const]),
    ];
  }
  const message = 'is empty; allowed: the two written ends of BETWEEN';
  if (low === null) return [['low', message]];
  if (high === null) return [['high', message]];
  if (low >= high) return [['low', `allowed: below high, which is ${high}`]];
  const midpoint = middle(low, high);
  return value === midpoint ? [] : [['value', `allowed: the middle of low and high, ${midpoint}`]];
}

function rangeFaults({ value, low, high }: RowOf<'readings'>, unit: Unit): Fault[] {
  if (unit.signed) return [];
  const top = unit.percent ? 100 : Number.POSITIVE_INFINITY;
  const allowed = unit.percent
    ? 'from 0 to 100, for the unit is percent'
    : `from 0 up, for ${unit.code} is not signed`;
  const outside = Object.entries({ value, low, high }).filter(
    ([, end]) => end !== null && !(end >= 0 && end <= top),
  );
  return outside.map(([property]) => [property, `allowed: ${allowed}`] as const);
}

function quantityFaults(reading: RowOf<'readings'>, unit: Unit): Fault[] {
  try {
    assertQuantity(readingQuantity(reading, unit));
    return [];
  } catch (error) {
    if (error instanceof InvalidQuantityError) return [['value', error.allowed]];
    throw error;
  }
}
