import type { ComparabilityReason, ComparabilityVerdict } from './comparability.js';
import type { NoChangeReason } from './compare.js';
import type { Certainty, ChangeDirection } from './direction.js';
import type { Language } from './language.js';
import type { Period } from './period.js';
import type { Qualifier } from './quantity.js';

/** The words of a unit after a number, by plural class. */
export type UnitNoun = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The words of a unit in each language. */
export type UnitWords = Readonly<Record<Language, Readonly<UnitNoun>>>;

/**
 * Where a counted noun stands. Arabic says one and two by the noun alone, bent after a preposition, except where the
 * digits must stay because of a sign or a range.
 */
export type NounPlace = 'ALONE' | 'AFTER_PREPOSITION' | 'AFTER_DIGITS';

/** How one language says what Hasila says. Clauses have no capital and no full stop: they join a sentence. */
export interface Words {
  readonly qualified: Readonly<Record<Exclude<Qualifier, 'BETWEEN'>, (figure: string) => string>>;
  readonly between: (low: string, high: string) => string;
  /** A range whose other end nothing bounds. */
  readonly beyond: Readonly<Record<'ABOVE' | 'AT_LEAST' | 'BELOW' | 'AT_MOST', (end: string) => string>>;
  readonly probably: (range: string) => string;
  /** For a change that no end bounds. */
  readonly atStatedValues: (change: string) => string;
  /** A change told by its size. */
  readonly changeOf: Readonly<Record<'INCREASE' | 'DECREASE', (size: string) => string>>;
  readonly index: (text: string) => string;
  /** A rate of change for each year. */
  readonly aYear: (text: string) => string;
  readonly percentagePoints: Readonly<UnitNoun>;
  readonly counted: (digits: string, noun: string, place: NounPlace) => string;
  /** Which end of a range decides the plural of the word after it. */
  readonly rangeNumber: (low: number, high: number) => number;
  /** The period as a name: "December 2025". */
  readonly period: (period: Period) => string;
  /** The period as the time of something: "in December 2025". */
  readonly during: (period: Period) => string;
  readonly comma: string;
  readonly subject: (subject: string, rest: string) => string;
  readonly against: (target: string, base: string) => string;
  readonly amounting: (figures: string, change: string, tendency: string) => string;
  readonly tendency: (direction: ChangeDirection, certainty: Certainty) => string;
  readonly followedBy: (figures: string, clause: string) => string;
  readonly caution: (sentence: string, clause: string) => string;
  readonly reasoned: (clause: string, reason: string) => string;
  readonly directions: Readonly<Record<ChangeDirection, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly noChange: Readonly<Record<NoChangeReason, string>>;
  /** Said of two figures. */
  readonly verdicts: Readonly<Record<ComparabilityVerdict, string>>;
  readonly comparability: Readonly<Record<ComparabilityReason, string>>;
}
