import type { Comparison } from './compare.js';
import { explain } from './explanation.js';
import { type Language, localise, type Translations } from './language.js';
import type { Period } from './period.js';
import type { UnitWords } from './words.js';

interface Named {
  readonly code: string;
  readonly label: Translations;
}

/** One side, with what names it. */
export interface NamedSide {
  /** The period asked for, also where there is no figure. */
  readonly period: Period;
  readonly place: { readonly slug: string; readonly name: Translations };
  /** In the order of the breakdown; empty for the total. */
  readonly members: readonly Named[];
}

/** A comparison with all that it speaks of. */
export interface NamedComparison {
  readonly indicator: Named & { readonly unit: { readonly words: UnitWords } };
  readonly comparison: Comparison;
  readonly base: NamedSide;
  readonly target: NamedSide;
}

/** A comparison in one sentence; what has no name in any language stands with its code. */
export function explainComparison(
  { indicator, comparison, base, target }: NamedComparison,
  language: Language,
): string {
  const nameOf = ({ code, label }: Named) => localise(label, language)?.value ?? code;
  const side = ({ period, place, members }: NamedSide) => ({
    period,
    placeName: localise(place.name, language)?.value ?? place.slug,
    breakdownLabels: members.map(nameOf),
  });
  const names = { label: nameOf(indicator), unitWords: indicator.unit.words };
  return explain(comparison, { ...names, base: side(base), target: side(target) }, language);
}
