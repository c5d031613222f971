import {
  type ChangeMeasure,
  type Comparison,
  type ComparisonKey,
  compare,
  isKnown,
  resolveMeasure,
} from '@hasila/domain';
import type { KnownIndicator } from './catalogue.js';
import type { Edition } from './edition.js';
import type { KnownObservation } from './figures.js';
import type { KnownClaim } from './stated-claims.js';

/** A comparison with the inputs that name it. */
export interface KnownComparison {
  readonly key: ComparisonKey;
  readonly indicator: KnownIndicator;
  readonly comparison: Comparison<KnownObservation>;
}

/** Compares two figures of an indicator that is known. */
export function compareSides(
  edition: Edition,
  { measure: asked, ...inputs }: Omit<ComparisonKey, 'measure'> & { readonly measure: ChangeMeasure },
): KnownComparison {
  const indicator = edition.indicators.get(inputs.indicator);
  const { allowIncomparable, asOf, toldBy } = inputs;
  const measure = resolveMeasure(asked, indicator.unit);
  const side = (of: ComparisonKey['base']) =>
    edition.observation({ indicator: indicator.code, ...of }, { asOf, toldBy });
  const options = { measure, allowIncomparable };
  return {
    key: { ...inputs, measure },
    indicator,
    comparison: compare(indicator, side(inputs.base), side(inputs.target), options),
  };
}

/** What sources say of this very change, as far as it was known on the day asked for, oldest first. */
export function claimsAbout({ key }: KnownComparison, { about }: Edition): readonly KnownClaim[] {
  const { indicator, base, target } = key;
  if (base.place !== target.place || base.breakdown !== target.breakdown) return [];
  return about({ indicator, ...base, base: base.period, target: target.period }).filter(
    ({ knownOn, report }) => isKnown(knownOn, report, key),
  );
}
