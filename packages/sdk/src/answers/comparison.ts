import type {
  Change as ChangeOfFigures,
  ComparabilityNote,
  Comparability as ComparabilityOfFigures,
  NoChangeReason,
  Period,
  ResolvedMeasure,
  Text,
} from '@hasila/domain';
import type { Claim } from './claim.js';
import type { Observation } from './observation.js';
import type { Unit } from './unit.js';

/** How a figure changed, with the interval that the words of both figures allow. */
export interface Change<Measure extends ResolvedMeasure = ResolvedMeasure> extends ChangeOfFigures {
  /** A figure in percent has points, and no percent. */
  readonly measure: Measure;
  /** "+3.1 %", "between −2 and 0 points". */
  readonly text: Text;
}

/** One reason to read a comparison with care, as a code and as a sentence. */
export interface Note extends ComparabilityNote {
  readonly message: Text;
}

export interface Comparability extends ComparabilityOfFigures {
  readonly reasons: readonly Note[];
}

interface Compared<Measure extends ResolvedMeasure> {
  /** Stable: made of the inputs. */
  readonly id: string;
  readonly indicator: { readonly code: string; readonly label: Text; readonly unit: Unit };
  /** The periods asked for, also where there is no figure. */
  readonly periods: { readonly base: Period; readonly target: Period };
  readonly measure: Measure;
  readonly base: Observation | null;
  readonly target: Observation | null;
  /** The absolute change beside it; `null` when a side is missing or the two may not be compared. */
  readonly absolute: Change<'ABSOLUTE'> | null;
  readonly comparability: Comparability;
  /** The comparison in one sentence, with both figures, their qualifiers and publishers. */
  readonly explanation: Text;
  /** What sources say about this very change, oldest first. */
  readonly claims: readonly Claim[];
}

/** A comparison with its change. */
export interface Changed<Measure extends ResolvedMeasure = ResolvedMeasure> extends Compared<Measure> {
  readonly base: Observation;
  readonly target: Observation;
  readonly change: Change<Measure>;
  readonly reason: null;
}

/** A comparison without a change, and why. */
export interface Unchangeable<Measure extends ResolvedMeasure = ResolvedMeasure> extends Compared<Measure> {
  readonly change: null;
  readonly reason: NoChangeReason;
}

/** A base and a target, the change between them, and whether they may be compared. `reason` tells the two apart. */
export type Comparison<Measure extends ResolvedMeasure = ResolvedMeasure> =
  | Changed<Measure>
  | Unchangeable<Measure>;
