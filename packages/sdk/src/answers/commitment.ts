import type { CommitmentStatus, Day, Period, Text } from '@hasila/domain';
import type { Labelled, Named } from './labelled.js';
import type { CitedSource, Quantity } from './observation.js';

/** What one source says about something announced. */
export interface CommitmentStatement {
  readonly status: CommitmentStatus;
  /** When it is to be there, as precise as the text is. */
  readonly due: Period | null;
  /** The day that `asOf` uses. */
  readonly knownOn: Day;
  readonly source: CitedSource;
}

/** Something announced for later, every later statement about it, and what became of it. */
export interface Commitment {
  readonly slug: string;
  readonly title: Text;
  /** `NOT_MENTIONED_SINCE` is never to be read as delivered. */
  readonly status: CommitmentStatus;
  /** As last stated. */
  readonly due: Period | null;
  /** As first stated. */
  readonly originalDue: Period | null;
  /** Days later than first stated, at least and at most; `null` while fewer than two due periods were stated. */
  readonly slippageDays: { readonly min: number; readonly max: number } | null;
  /** `null` when no number was promised. */
  readonly promised: Quantity | null;
  /** As last stated; `null` when no source gives a number. */
  readonly delivered: Quantity | null;
  /** What it is about, as far as the dataset has it. */
  readonly indicator: Labelled | null;
  readonly facility: Named | null;
  readonly event: Named | null;
  /** Oldest first. */
  readonly statements: readonly CommitmentStatement[];
}
