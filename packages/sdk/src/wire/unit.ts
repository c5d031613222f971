import type { Unit as UnitOfDomain } from '@hasila/domain';
import type { Unit } from '../answers/unit.js';
import type { UnitFragment } from '../generated/operations.js';

export function labelledUnit({ label, symbol, ...unit }: UnitFragment): Unit {
  return { ...unitOf(unit), label, symbol };
}

/** A dataset has one unit of shares of a hundred, and this is its code. */
export function unitOf({ code, signed }: { readonly code: string; readonly signed: boolean }): UnitOfDomain {
  return { code, percent: code === 'percent', signed };
}
