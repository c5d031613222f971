import {
  type ComparedIndicator,
  compareForClaim,
  formatPeriod,
  judgeClaim,
  type Period,
  type Reading,
  type Unit,
} from '@hasila/domain';
import { groupBy } from '../group-by.js';
import type { claims } from '../tables/index.js';
import { citationOf } from './citation.js';
import type { ClaimedFigures } from './claimed-figures.js';
import type { DatasetRows } from './dataset.js';
import type { RowOf } from './dataset-files.js';
import { unitsOf } from './figures.js';
import { known } from './known.js';
import { type Publication, publicationsOf } from './publication.js';
import { claimQuantity } from './quantities.js';
import type { SeriesNumbers } from './series-numbers.js';

type ClaimRow = typeof claims.$inferInsert;

/** Every claim, checked against the figures that were published when it was made. */
export function judgedClaims(
  dataset: Omit<DatasetRows, 'readings'>,
  series: SeriesNumbers,
  figures: ClaimedFigures,
): readonly ClaimRow[] {
  const indicators = indicatorsOf(dataset);
  const publicationOf = publicationsOf(dataset);
  return dataset.claims.map((row) => {
    const seriesId = series.numberOf(row);
    const publication = publicationOf(row);
    const indicator = known(indicators.get(row.indicator), row.indicator);
    const readingsIn = (period: Period) => figures.readingsOf(row, period);
    return {
      ...storedClaim(row, seriesId, publication),
      ...judgement(row, publication, indicator, readingsIn),
    };
  });
}

type Indicator = ComparedIndicator & { readonly unit: Unit };

function judgement(
  row: RowOf<'claims'>,
  { report, knownOn }: Publication,
  indicator: Indicator,
  readingsIn: (period: Period) => readonly Reading[],
) {
  const { base, target, measure, place, trend } = row;
  const claim = { base, target, measure, place, breakdown: row.breakdown ?? '', report, knownOn };
  const comparison = compareForClaim(indicator, claim, readingsIn(base), readingsIn(target));
  return judgeClaim({ measure, trend, stated: claimQuantity(row, indicator.unit) }, comparison);
}

function storedClaim(row: RowOf<'claims'>, seriesId: number, { knownOn }: Publication) {
  const { id, base, target, measure, value, qualifier, ulp, trend } = row;
  return {
    id,
    seriesId,
    measure,
    value,
    qualifier,
    ulp,
    trend,
    knownOn,
    base: formatPeriod(base),
    baseFirst: base.first,
    baseLast: base.last,
    target: formatPeriod(target),
    targetFirst: target.first,
    targetLast: target.last,
    ...citationOf(row),
  };
}

/** Indicators by code, as a comparison knows them. */
function indicatorsOf(
  dataset: Pick<DatasetRows, 'units' | 'indicators' | 'seriesBreaks'>,
): ReadonlyMap<string, Indicator> {
  const units = unitsOf(dataset);
  const breaks = groupBy(dataset.seriesBreaks, ({ indicator }) => indicator);
  return new Map(
    dataset.indicators.map(({ code, kind, eventSeries, unit }) => [
      code,
      {
        code,
        kind,
        unit: known(units.get(unit), unit),
        perEdition: eventSeries !== null,
        breaks: breaks.get(code) ?? [],
      },
    ]),
  );
}
