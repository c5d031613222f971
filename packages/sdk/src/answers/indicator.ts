import type { DesiredDirection, IndicatorKind, Text } from '@hasila/domain';
import type { Unit } from './unit.js';

/** What is measured. */
export interface Indicator {
  readonly code: string;
  readonly label: Text;
  /** What is counted, by whom and over what, in one sentence. */
  readonly definition: Text | null;
  readonly topic: { readonly code: string; readonly label: Text };
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  /** Which way is welcome. It decides a colour, never a sign. */
  readonly desiredDirection: DesiredDirection;
  readonly decimals: number;
  /** What a reader must know: what it counts and what it does not. */
  readonly notes: readonly Text[];
}
