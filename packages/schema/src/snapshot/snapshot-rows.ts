import type {
  SnapshotBreak,
  SnapshotCited,
  SnapshotClaim,
  SnapshotIndicator,
  SnapshotLabel,
  SnapshotPlace,
  SnapshotReading,
  SnapshotReport,
  SnapshotSource,
  SnapshotSpan,
  SnapshotUnit,
} from '@hasila/domain';
import type * as tables from '../tables/index.js';
import { translations } from './translations.js';

export type SeriesRow = typeof tables.series.$inferSelect;
export type ReadingRow = typeof tables.readings.$inferSelect;
export type ClaimRow = typeof tables.claims.$inferSelect;
export type BreakRow = typeof tables.seriesBreaks.$inferSelect;
type LabelRow = typeof tables.topics.$inferSelect;

export function snapshotLabel(row: LabelRow): SnapshotLabel {
  return { code: row.code, label: translations(row, 'label') };
}

export function snapshotUnit(row: typeof tables.units.$inferSelect): SnapshotUnit {
  const { symbol, signed, percent } = row;
  return {
    ...snapshotLabel(row),
    symbol,
    signed,
    percent,
    words: {
      AR: { one: row.oneAr, two: row.twoAr, few: row.fewAr, many: row.manyAr, other: row.otherAr },
      EN: { one: row.oneEn, other: row.otherEn },
      FR: { one: row.oneFr, other: row.otherFr },
    },
  };
}

export function snapshotPlace(row: typeof tables.places.$inferSelect): SnapshotPlace {
  const { slug, type, parent, latitude, longitude } = row;
  return { slug, type, parent, name: translations(row, 'name'), latitude, longitude };
}

export function snapshotIndicator(
  row: typeof tables.indicators.$inferSelect,
  breaks: readonly BreakRow[],
): SnapshotIndicator {
  const { topic, institution, unit, decimals, kind, additive, desiredDirection, notes, eventSeries } = row;
  return {
    ...snapshotLabel(row),
    definition: translations(row, 'definition'),
    topic,
    institution,
    unit,
    decimals,
    kind,
    additive,
    desiredDirection,
    notes,
    perEdition: eventSeries !== null,
    breaks: breaks.map(snapshotBreak),
  };
}

function snapshotBreak(row: BreakRow): SnapshotBreak {
  const { at, place, breakdown, source } = row;
  return { at, place, breakdown, reason: translations(row, 'reason'), source };
}

export function snapshotReport(row: typeof tables.reports.$inferSelect): SnapshotReport {
  const { slug, kind, period, issued, issuedOn, cutOff } = row;
  return { slug, kind, period, issued, issuedOn, cutOff, title: translations(row, 'title') };
}

export function snapshotSource(row: typeof tables.sources.$inferSelect): SnapshotSource {
  const { slug, publisher, kind, language, published, report, url, sha256 } = row;
  return {
    slug,
    publisher,
    kind,
    language,
    published,
    report,
    title: translations(row, 'title'),
    url,
    sha256,
  };
}

export function snapshotReading(row: ReadingRow, series: SeriesRow): SnapshotReading {
  const { period, value, low, high, qualifier, ulp, unit, dateDerived, partial, population, setAside } = row;
  return {
    ...cited(row, series),
    period,
    value,
    between: low === null || high === null ? null : [low, high],
    qualifier,
    ulp,
    unit,
    dateDerived,
    partial,
    population,
    setAside,
  };
}

export function snapshotClaim(row: ClaimRow, series: SeriesRow): SnapshotClaim {
  const { base, target, measure, value, qualifier, ulp, trend } = row;
  return { ...cited(row, series), base, target, measure, value, qualifier, ulp, trend };
}

function cited(row: ReadingRow | ClaimRow, { indicator, place, breakdown }: SeriesRow): SnapshotCited {
  const { id, source, report, asWritten, knownOn } = row;
  return { id, indicator, place, breakdown, source, report, asWritten, span: snapshotSpan(row), knownOn };
}

type SpanColumns = Pick<ReadingRow, 'paragraph' | 'spanStart' | 'spanEnd' | 'paragraphSha256'>;

export function snapshotSpan(row: SpanColumns): SnapshotSpan | null {
  const { paragraph, spanStart: start, spanEnd: end, paragraphSha256 } = row;
  if (paragraph === null || start === null || end === null || paragraphSha256 === null) return null;
  return { paragraph, start, end, paragraphSha256 };
}
