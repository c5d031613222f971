import type { ClaimVerdict, ResolvedMeasure, Trend } from '@hasila/domain';
import type { CitedSource } from './observation.js';

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
