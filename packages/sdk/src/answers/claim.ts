import type {
  Bounds,
  ClaimVerdict,
  NoChangeReason,
  Period,
  Qualifier,
  ResolvedMeasure,
  Text,
  Trend,
} from '@hasila/domain';
import type { Change } from './comparison.js';
import type { Labelled } from './labelled.js';
import type { CitedSource } from './observation.js';
import type { NamedSeries } from './series.js';

/** A change that a source states, checked against the figures as its own report gives them. */
export interface Claim {
  readonly id: string;
  readonly measure: ResolvedMeasure;
  /** The stated change: a fall is below zero; `null` for a bare trend word. */
  readonly value: number | null;
  readonly trend: Trend | null;
  readonly verdict: ClaimVerdict;
  /** From the computed interval to the stated one; `null` unless a stated number misses. */
  readonly gap: number | null;
  /** The bases that the stated change and the published target imply; `null` unless a stated number misses. */
  readonly impliedBaseMin: number | null;
  readonly impliedBaseMax: number | null;
  readonly asWritten: string | null;
  readonly source: CitedSource;
}

/** A stated number with what its words allow; its unit is that of the claim's measure. */
export interface StatedNumber extends Bounds {
  /** It bears on the size of the change: "fell by more than 18 %" is below −18. */
  readonly qualifier: Qualifier;
  /** "more than −18 %". */
  readonly text: Text;
}

/** A claim with all that it is about, and the change that the figures give. `reason` says why they give none. */
export type CheckedClaim = Claim &
  NamedSeries & {
    readonly indicator: Labelled;
    readonly periods: { readonly base: Period; readonly target: Period };
    /** `null` for a bare trend word. */
    readonly stated: StatedNumber | null;
  } & (
    | { readonly change: Change; readonly reason: null }
    | { readonly change: null; readonly reason: NoChangeReason }
  );
