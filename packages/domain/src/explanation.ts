import { type ComparabilityReason, type ComparabilityVerdict, SEVERITIES } from './comparability.js';
import type { Comparison, NoChangeReason } from './compare.js';
import { DICTIONARY } from './dictionary.js';
import type { Certainty, ChangeDirection, Tendency } from './direction.js';
import { formatChange, quantityIn } from './format.js';
import type { Language } from './language.js';
import { isolateName } from './number-format.js';
import type { Observation } from './observation.js';
import type { Period } from './period.js';
import type { NounPlace, UnitWords } from './words.js';

/** The names of a place and of the members of a breakdown. */
interface Scope {
  readonly placeName?: string;
  readonly breakdownLabels?: readonly string[];
}

/** One side, beyond its observation. Names that both sides have stand with the label, others with their figure. */
export interface ExplainedSide extends Scope {
  /** The period asked for: named when there is no figure. */
  readonly period?: Period;
}

/** The words around a comparison, in the language of its explanation. */
export interface ExplanationContext extends Scope {
  readonly label: string;
  readonly unitWords: UnitWords;
  readonly base?: ExplainedSide;
  readonly target?: ExplainedSide;
}

/**
 * One plain sentence: both figures as qualified, with their periods and publishers, the change and its certainty or
 * the reason why there is none, and the gravest caution if there is one.
 */
export function explain(comparison: Comparison, context: ExplanationContext, language: Language): string {
  const words = DICTIONARY[language];
  const stated = withChange(comparison, context, language);
  const sentence = [stated, withoutChange(comparison, context, language)]
    .filter((part) => part !== undefined)
    .reduce((figures, clause) => words.followedBy(figures, clause));
  const caution = comparison.reason === 'NOT_COMPARABLE' ? undefined : gravest(comparison, 'CAUTION');
  const whole = caution === undefined ? sentence : words.caution(sentence, words.comparability[caution]);
  return words.subject(subject(context, language), whole);
}

/** What a reason to read a comparison with care says, as a sentence. */
export function comparabilityMessage(code: ComparabilityReason, language: Language): string {
  return asSentence(DICTIONARY[language].comparability[code]);
}

/** Why there is no change, as a sentence. */
export function noChangeMessage(reason: NoChangeReason, language: Language): string {
  return asSentence(DICTIONARY[language].noChange[reason]);
}

/** The name of a direction: "increase". */
export function directionLabel(direction: ChangeDirection, language: Language): string {
  return DICTIONARY[language].directions[direction];
}

/** The name of a certainty: "likely". */
export function certaintyLabel(certainty: Certainty, language: Language): string {
  return DICTIONARY[language].certainties[certainty];
}

/** Which way a figure went and how sure that is: "increase, likely"; "direction not settled". */
export function tendencyLabel({ direction, certainty }: Tendency, language: Language): string {
  const name = directionLabel(direction, language);
  if (direction === 'UNDETERMINED') return name;
  return `${name}${DICTIONARY[language].comma}${certaintyLabel(certainty, language)}`;
}

/** Whether two figures may be compared: "comparable with caution". */
export function verdictLabel(verdict: ComparabilityVerdict, language: Language): string {
  return DICTIONARY[language].verdicts[verdict];
}

function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** The figures, and the change between them: the absolute one where another is impossible. */
function withChange(
  comparison: Comparison,
  context: ExplanationContext,
  language: Language,
): string | undefined {
  const { base, target, absolute } = comparison;
  const words = DICTIONARY[language];
  const own = ownNames(context);
  const { unitWords } = context;
  if (base === null) {
    return target === null
      ? undefined
      : side(target, { names: own.target, unitWords, place: 'ALONE' }, language);
  }
  if (target === null) return side(base, { names: own.base, unitWords, place: 'ALONE' }, language);
  const figures = words.against(
    side(target, { names: own.target, unitWords, place: 'ALONE' }, language),
    side(base, { names: own.base, unitWords, place: 'AFTER_PREPOSITION' }, language),
  );
  const change = comparison.change ?? absolute;
  if (change === null) return figures;
  const text = formatChange(change, unitWords, language, base.reading.quantity.unit);
  return words.amounting(figures, text, words.tendency(change.direction, change.certainty));
}

function withoutChange(
  comparison: Comparison,
  context: ExplanationContext,
  language: Language,
): string | undefined {
  if (comparison.reason === null) return undefined;
  const words = DICTIONARY[language];
  const clause = words.noChange[comparison.reason];
  if (comparison.reason === 'NOT_COMPARABLE') {
    const reason = gravest(comparison, 'BLOCKING');
    return reason === undefined ? clause : words.reasoned(clause, words.comparability[reason]);
  }
  const own = ownNames(context);
  const missing = (['base', 'target'] as const)
    .filter((which) => comparison[which] === null)
    .flatMap((which) => {
      const period = context[which]?.period;
      return [...(period === undefined ? [] : [words.period(period)]), ...named(own[which], language)];
    });
  return missing.length === 0 ? clause : `${clause} (${missing.join(words.comma)})`;
}

interface SideWords {
  readonly names: readonly string[];
  readonly unitWords: UnitWords;
  readonly place: NounPlace;
}

function side(
  { reading, period }: Observation,
  { names, unitWords, place }: SideWords,
  language: Language,
): string {
  const words = DICTIONARY[language];
  const figure = quantityIn(reading.quantity, unitWords, language, place);
  const sources = named([...names, reading.source.publisher], language);
  return `${figure} ${words.during(period)} (${sources.join(words.comma)})`;
}

function subject(context: ExplanationContext, language: Language): string {
  const common = sideNames(context.base).filter((name) => sideNames(context.target).includes(name));
  const names = named([...sideNames(context), ...common], language);
  const label = isolateName(context.label, language);
  return names.length === 0 ? label : `${label} (${names.join(DICTIONARY[language].comma)})`;
}

/** The names that only one of the two sides has. */
function ownNames({
  base,
  target,
}: ExplanationContext): Readonly<Record<'base' | 'target', readonly string[]>> {
  const [ofBase, ofTarget] = [sideNames(base), sideNames(target)];
  return {
    base: ofBase.filter((name) => !ofTarget.includes(name)),
    target: ofTarget.filter((name) => !ofBase.includes(name)),
  };
}

function sideNames({ placeName, breakdownLabels = [] }: Scope = {}): readonly string[] {
  return placeName === undefined ? breakdownLabels : [...breakdownLabels, placeName];
}

function named(names: readonly string[], language: Language): readonly string[] {
  return names.map((name) => isolateName(name, language));
}

/** The first of the gravest reasons that are at least that grave. */
function gravest(
  { comparability: { reasons } }: Comparison,
  least: 'BLOCKING' | 'CAUTION',
): ComparabilityReason | undefined {
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return grave.flatMap((severity) => reasons.filter((reason) => reason.severity === severity)).at(0)?.code;
}
