import type { Day } from './period.js';

/** As what the world knew, and as whose tale: part of every id that depends on it. */
export interface Vintage {
  /** As the world knew it on this day; absent: as it is known now. */
  readonly asOf?: Day | undefined;
  /** As this report, by its slug, tells it: its readings are admitted whenever they were published. */
  readonly toldBy?: string | undefined;
}

/** Whether what became known on a day, in a report or in none, was known to a vintage. */
export function isKnown(knownOn: Day, report: string | null | undefined, { asOf, toldBy }: Vintage): boolean {
  return asOf === undefined || knownOn <= asOf || (toldBy !== undefined && report === toldBy);
}
