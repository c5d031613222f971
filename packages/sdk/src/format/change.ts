import {
  type Change as ChangeOfFigures,
  formatChange as inWords,
  isolateName,
  type Language,
  type ResolvedMeasure,
  type Text,
} from '@hasila/domain';
import { type FormatOptions, type NamedUnit, nameAsWords, wordsOf } from './unit-words.js';

/** A change of an answer, or one of your own. */
export interface FormattedChange extends ChangeOfFigures {
  readonly text?: Text | undefined;
}

/** A change that needs no word of a unit: an absolute one does. */
export type ChangeWithoutUnit = FormattedChange & { readonly measure: Exclude<ResolvedMeasure, 'ABSOLUTE'> };

/** A comparison whose `reason` is `null`. */
export interface FormattedComparison {
  readonly change: FormattedChange;
  readonly indicator: { readonly unit: NamedUnit };
}

/** What an absolute change is counted in: `{ unit: comparison.indicator.unit }`. */
export interface ChangeOptions extends FormatOptions {
  readonly unit: NamedUnit;
}

/**
 * A change with its sign, or the range that it lies in: "+3.1 %", "between −2 and 0 points". Takes a comparison that
 * has a change, or a change; an absolute change is counted in a unit: `{ unit: comparison.indicator.unit }`.
 */
export function formatChange(
  comparison: FormattedComparison,
  language: Language,
  options?: FormatOptions,
): string;
export function formatChange(change: ChangeWithoutUnit, language: Language): string;
export function formatChange(change: FormattedChange, language: Language, options: ChangeOptions): string;
export function formatChange(
  of: FormattedComparison | FormattedChange,
  language: Language,
  options: Partial<ChangeOptions> = {},
): string {
  return 'change' in of
    ? changeText(of.change, language, of.indicator.unit, options)
    : changeText(of, language, options.unit ?? NO_UNIT, options);
}

/** The measures that are said without the words of a unit. */
const UNITLESS: readonly ResolvedMeasure[] = ['PERCENT', 'CAGR', 'PERCENTAGE_POINT', 'RATIO', 'INDEX'];

const NO_UNIT: NamedUnit = { code: '', percent: false, signed: true };

function changeText(
  change: FormattedChange,
  language: Language,
  unit: NamedUnit,
  options: FormatOptions,
): string {
  const { measure, text, value } = change;
  if (UNITLESS.includes(measure)) return inWords(change, nameAsWords(unit), language, unit);
  if (measure !== 'ABSOLUTE') return isolateName(text?.value ?? `${value} (${measure})`, language);
  const words = wordsOf(unit, options);
  if (words === undefined && text?.language === language) return text.value;
  return inWords(change, words ?? nameAsWords(unit), language, unit);
}
