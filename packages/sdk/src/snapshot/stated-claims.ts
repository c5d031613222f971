import {
  type Comparison,
  compareForClaim,
  formatPeriod,
  type Judgement,
  judgeClaim,
  type Observation,
  type Period,
  parsePeriod,
  type Quantity,
  type Snapshot,
  type SnapshotClaim,
  type SnapshotUnit,
  UNIT_OF_MEASURE,
} from '@hasila/domain';
import type { Catalogue } from './catalogue.js';
import type { Figures, KnownReading } from './figures.js';
import { byText, grouped, once } from './lookup.js';

/** A claim with the figures that it is about. */
export interface KnownClaim extends Omit<SnapshotClaim, 'base' | 'target'> {
  readonly base: Period;
  readonly target: Period;
  readonly stated: (Quantity & { readonly unit: SnapshotUnit }) | null;
  /** The figures as of the day of the claim's own report. */
  readonly comparison: () => Comparison<Observation<KnownReading>>;
  readonly judgement: () => Judgement;
}

/** What names the two figures that claims speak of. */
type PairKey = Pick<SnapshotClaim, 'indicator' | 'place' | 'breakdown' | 'base' | 'target'>;

export type StatedClaims = ReturnType<typeof claimsOf>;

export function claimsOf(snapshot: Snapshot, catalogue: Catalogue, figures: Figures) {
  const all = snapshot.claims.map((row) => knownClaim(row, catalogue, figures));
  const aboutPair = grouped(all, ({ base, target, ...claim }) =>
    pairKey({ ...claim, base: formatPeriod(base), target: formatPeriod(target) }),
  );
  return {
    /** By indicator, the latest target first. */
    claims: [...all].sort(
      (a, b) =>
        byText(a.indicator, b.indicator) || byText(b.target.first, a.target.first) || byText(a.id, b.id),
    ),
    /** Every claim about one pair of figures, oldest first. */
    about: (key: PairKey): readonly KnownClaim[] =>
      [...(aboutPair.get(pairKey(key)) ?? [])].sort(
        (a, b) => byText(a.knownOn, b.knownOn) || byText(a.id, b.id),
      ),
  };
}

function pairKey({ indicator, place, breakdown, base, target }: PairKey): string {
  return [indicator, place, breakdown, base, target].join('|');
}

function knownClaim(
  row: SnapshotClaim,
  { indicators, units, reports }: Catalogue,
  figures: Figures,
): KnownClaim {
  const { value, qualifier, ulp, measure, trend, place, breakdown, knownOn } = row;
  const indicator = indicators.get(row.indicator);
  const unit = measure === 'ABSOLUTE' ? indicator.unit : units.get(UNIT_OF_MEASURE[measure]);
  const stated =
    value === null || qualifier === null || ulp === null ? null : { value, qualifier, ulp, unit };
  const [base, target] = [parsePeriod(row.base), parsePeriod(row.target)];
  const report = row.report === null ? null : reports.get(row.report);
  const readingsIn = (period: string) => figures.readingsOf({ ...row, period });
  const comparison = once(() =>
    compareForClaim(
      indicator,
      { place, breakdown, base, target, measure, report, knownOn },
      readingsIn(row.base),
      readingsIn(row.target),
    ),
  );
  const judgement = once(() => judgeClaim({ measure, trend, stated }, comparison()));
  return { ...row, base, target, stated, comparison, judgement };
}
