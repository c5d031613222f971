import {
  type Certainty,
  type ChangeDirection,
  COMPARABILITY_REASONS,
  type ComparabilityReason,
  type ComparabilityVerdict,
  certaintyLabel,
  comparabilityMessage,
  directionLabel,
  formatPeriodInWords,
  isolateName,
  type Language,
  NO_CHANGE_REASONS,
  type NoChangeReason,
  noChangeMessage,
  type Text,
  verdictLabel,
} from '@hasila/domain';
import type { PeriodInput } from '../questions/question.js';
import { periodOf } from './period.js';

interface Directed {
  readonly direction: ChangeDirection;
}

interface Certain {
  readonly certainty: Certainty;
}

interface Judged {
  readonly verdict: ComparabilityVerdict;
}

interface Reason {
  readonly code: ComparabilityReason;
  readonly message?: Text | undefined;
}

/** Which way a figure went: "increase". As with every word here, a code that this package does not know stays as it is. */
export function directionWord({ direction }: Directed, language: Language): string {
  return directionLabel(direction, language) ?? isolateName(direction, language);
}

/** How sure the direction is: "likely". */
export function certaintyWord({ certainty }: Certain, language: Language): string {
  return certaintyLabel(certainty, language) ?? isolateName(certainty, language);
}

/** Whether two figures may be compared: "comparable with caution". */
export function comparabilityWord({ verdict }: Judged, language: Language): string {
  return verdictLabel(verdict, language) ?? isolateName(verdict, language);
}

/** A reason to read a comparison with care, as a sentence: one of `comparability.reasons`. */
export function reasonSentence({ code, message }: Reason, language: Language): string {
  if (COMPARABILITY_REASONS.includes(code)) return comparabilityMessage(code, language);
  return isolateName(message?.value ?? code, language);
}

/** Why a comparison has no change, as a sentence: its `reason`. */
export function noChangeSentence(reason: NoChangeReason, language: Language): string {
  return NO_CHANGE_REASONS.includes(reason)
    ? noChangeMessage(reason, language)
    : isolateName(reason, language);
}

/** A period by its name: "2024", "December 2025", "17 to 21 May 2025". */
export function periodInWords(period: PeriodInput, language: Language): string {
  return formatPeriodInWords(periodOf(period), language);
}
