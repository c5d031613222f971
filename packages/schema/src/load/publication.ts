import { type Day, knownOn, type ReadingReport, type ReadingSource, yearPeriod } from '@hasila/domain';
import type { Dataset } from './dataset.js';
import type { RowOf } from './dataset-files.js';
import { known } from './known.js';
import { keyText } from './row-reader.js';

/** What a reading or a claim takes from where it was published. */
export interface Publication {
  readonly source: ReadingSource;
  /** The report that it belongs to. */
  readonly report: ReadingReport | null;
  readonly knownOn: Day;
  readonly dateDerived: boolean;
}

/** Finds the publication of a row that cites a source, and may belong to a report. */
export type FindPublication = (cited: {
  readonly source: string;
  readonly report: string | null;
}) => Publication;

/** The last day of `issued`, else 31 December of the year that the report's period ends in. */
export function issuedOn({ issued, period }: Pick<RowOf<'reports'>, 'issued' | 'period'>): Day {
  return issued?.last ?? `${period.last.slice(0, 4)}-12-31`;
}

export function publicationsOf({ sources, reports }: Pick<Dataset, 'sources' | 'reports'>): FindPublication {
  const sourceOf = new Map(sources.map((source) => [source.slug, source]));
  const reportOf = new Map(reports.map((report) => [report.slug, report]));
  const find: FindPublication = ({ source: slug, report: own }) => {
    const source = known(sourceOf.get(slug), slug);
    const report = own === null ? null : known(reportOf.get(own), own);
    const told = source.report === null ? report : known(reportOf.get(source.report), source.report);
    const { day, derived } = dated(source, told);
    return {
      source: { slug, publisher: source.publisher, kind: source.kind },
      report:
        report === null ? null : { slug: report.slug, issuedOn: issuedOn(report), cutOff: report.cutOff },
      knownOn: day,
      dateDerived: derived,
    };
  };
  const found = new Map<string, Publication>();
  return (cited) => {
    const key = keyText(cited.source, cited.report ?? '');
    const publication = found.get(key) ?? find(cited);
    found.set(key, publication);
    return publication;
  };
}

/** The day of the source, else of the report that it tells, else the end of the year that it reports on. */
function dated({ slug, published, reportYear }: RowOf<'sources'>, report: RowOf<'reports'> | null) {
  const reportPeriod = reportYear === null ? (report?.period ?? null) : yearPeriod(reportYear);
  return known(knownOn({ published, reportIssued: report?.issued ?? null, reportPeriod }), slug);
}
