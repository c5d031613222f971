import type { Qualifier, Quantity, Unit } from '@hasila/domain';
import type { RowOf } from './dataset-files.js';
import { known } from './known.js';

type Figure = Pick<RowOf<'readings'>, 'value' | 'qualifier' | 'ulp' | 'low' | 'high'>;

/** The figure of a reading, with its words. */
export function readingQuantity(reading: Figure, { code, percent, signed }: Unit): Quantity {
  const { value, qualifier, ulp, low, high } = reading;
  const unit = { code, percent, signed };
  return low === null || high === null
    ? { value, qualifier, ulp, unit }
    : { value, qualifier, ulp, unit, between: [low, high] };
}

const CHANGE_IN_PERCENT: Unit = { code: 'percent', percent: true, signed: true };

/** The number that a claim states; `null` for a bare trend word. Whatever its unit, a change can lie below zero. */
export function claimQuantity(claim: RowOf<'claims'>, { code, percent }: Unit): Quantity | null {
  const { value, qualifier, ulp, measure } = claim;
  if (value === null || qualifier === null || ulp === null) return null;
  const unit = measure === 'ABSOLUTE' ? { code, percent, signed: true } : CHANGE_IN_PERCENT;
  return { value, qualifier, ulp, unit };
}

/** A quantity that need not be stated, as the columns of a row hold it. */
interface StatedQuantity {
  readonly value: number | null;
  readonly qualifier: Qualifier | null;
  readonly ulp: number | null;
  readonly unit: string | null;
}

/** What was promised or delivered; `null` when no number was stated. */
export function statedQuantity(
  { value, qualifier, ulp, unit }: StatedQuantity,
  units: ReadonlyMap<string, Unit>,
): Quantity | null {
  if (value === null || qualifier === null || ulp === null || unit === null) return null;
  return { value, qualifier, ulp, unit: known(units.get(unit), unit) };
}
