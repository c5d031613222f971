import { type ComparabilityReason, SEVERITIES } from './comparability.js';
import type { Comparison, NoChangeReason } from './compare.js';
import { DICTIONARY } from './dictionary.js';
import type { Certainty, ChangeDirection } from './direction.js';
import { formatChange, quantityIn } from './format.js';
import type { Language } from './language.js';
import { isolateName } from './number-format.js';
import type { Observation } from './observation.js';
import type { Period } from './period.js';
import type { UnitWords } from './words.js';

/** What a sentence must know of one side beyond its observation. */
export interface ExplainedSide {
  /** The period asked for: named when there is no figure. */
  readonly period?: Period;
  /** Names that tell this side from the other, where two places or breakdowns are compared. */
  readonly names?: readonly string[];
}

/** The words around a comparison, in the language of its explanation. */
export interface ExplanationContext {
  readonly label: string;
  readonly placeName?: string;
  readonly breakdownLabels?: readonly string[];
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
  if (base === null && target === null) return undefined;
  if (target === null) return base === null ? undefined : side(base, context, context.base, language);
  if (base === null) return side(target, context, context.target, language);
  const figures = words.against(
    side(target, context, context.target, language),
    side(base, context, context.base, language, true),
  );
  const change = comparison.change ?? absolute;
  if (change === null) return figures;
  const text = formatChange(change, context.unitWords, language, base.reading.quantity.unit);
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
  const missing = [
    comparison.base === null ? context.base?.period : undefined,
    comparison.target === null ? context.target?.period : undefined,
  ].filter((period) => period !== undefined);
  return missing.length === 0 ? clause : `${clause} (${missing.map(words.period).join(words.comma)})`;
}

function side(
  { reading, period }: Observation,
  { unitWords }: ExplanationContext,
  named: ExplainedSide | undefined,
  language: Language,
  afterPreposition = false,
): string {
  const words = DICTIONARY[language];
  const figure = quantityIn(
    reading.quantity,
    unitWords,
    language,
    afterPreposition ? 'AFTER_PREPOSITION' : 'ALONE',
  );
  const names = [...(named?.names ?? []), reading.source.publisher].map((name) =>
    isolateName(name, language),
  );
  return `${figure} ${words.during(period)} (${names.join(words.comma)})`;
}

function subject({ label, placeName, breakdownLabels = [] }: ExplanationContext, language: Language): string {
  const names = [...breakdownLabels, ...(placeName === undefined ? [] : [placeName])];
  const scope = names.map((name) => isolateName(name, language)).join(DICTIONARY[language].comma);
  return scope === '' ? isolateName(label, language) : `${isolateName(label, language)} (${scope})`;
}

/** The first of the gravest reasons that are at least that grave. */
function gravest(
  { comparability: { reasons } }: Comparison,
  least: 'BLOCKING' | 'CAUTION',
): ComparabilityReason | undefined {
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  return grave.flatMap((severity) => reasons.filter((reason) => reason.severity === severity)).at(0)?.code;
}
