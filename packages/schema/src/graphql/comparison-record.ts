import {
  type ComparisonKey,
  type Day,
  explainComparison,
  isKnown,
  type Language,
  parsePeriod,
} from '@hasila/domain';
import type { ComparisonRecord } from '../queries/comparisons.js';
import type { Context } from './builder.js';
import { found } from './found.js';

/** Loads both sides and compares them; `undefined` when there is no such indicator. */
export async function loadComparison(
  key: ComparisonKey,
  { loaders }: Context,
): Promise<ComparisonRecord | undefined> {
  return (await loaders.comparison(key)) ?? undefined;
}

/** A comparison by an id that anyone may have made up: `undefined` when it names what is not served. */
export async function loadKnownComparison(
  key: ComparisonKey,
  context: Context,
): Promise<ComparisonRecord | undefined> {
  const { loaders } = context;
  const sides = [key.base, key.target];
  const named = [
    ...sides.map(({ place }) => `place:${place}`),
    ...sides.flatMap(({ breakdown }) =>
      breakdown === '' ? [] : breakdown.split(';').map((pair) => `member:${pair}`),
    ),
    ...(key.toldBy === undefined ? [] : [`report:${key.toldBy}`]),
  ];
  const known = await Promise.all(named.map((code) => loaders.knownCode.load(code)));
  return known.includes(undefined) ? undefined : loadComparison(key, context);
}

/** The same inputs as of the day the target was first published; `undefined` when no side was restated since. */
export async function firstPublished(
  record: ComparisonRecord,
  context: Context,
): Promise<ComparisonRecord | undefined> {
  const { key, comparison } = record;
  const restated = comparison.comparability.reasons.some(
    ({ code }) => code === 'BASE_REVISED' || code === 'TARGET_REVISED',
  );
  if (!restated) return undefined;
  const readings = await context.loaders.readings({ indicator: key.indicator, ...key.target });
  const days = readings.filter(({ setAside }) => !setAside).map(({ knownOn }) => knownOn);
  const first: Day | undefined = days.sort()[0];
  if (first === undefined || (key.asOf !== undefined && key.asOf <= first)) return undefined;
  return loadComparison({ ...key, asOf: first, toldBy: undefined }, context);
}

/** What sources say about this very change, as far as it was known on the day asked for, oldest first. */
export async function claimsAbout({ key }: Pick<ComparisonRecord, 'key'>, { loaders }: Context) {
  const { indicator, base, target } = key;
  if (base.place !== target.place || base.breakdown !== target.breakdown) return [];
  const claims = await loaders.claims({ indicator, ...base, base: base.period, target: target.period });
  return claims.filter(({ knownOn, report }) => isKnown(knownOn, report, key));
}

/** The comparison in one sentence. */
export async function explained(
  record: ComparisonRecord,
  language: Language,
  { loaders }: Context,
): Promise<string> {
  const { key, indicator, comparison } = record;
  const side = async ({ place, breakdown, period }: ComparisonKey['base']) => ({
    period: parsePeriod(period),
    place: await found(loaders.place.load(place), 'place', place),
    members: await Promise.all(
      breakdown === ''
        ? []
        : breakdown.split(';').map((pair) => found(loaders.member.load(pair), 'member', pair)),
    ),
  });
  const [base, target] = await Promise.all([side(key.base), side(key.target)]);
  return explainComparison({ indicator, comparison, base, target }, language);
}
