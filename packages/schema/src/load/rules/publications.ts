import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import { issueAt } from './rule.js';

/** Reports and sources have a title, and a day from which their figures are known. */
export function* publications({ reports, sources }: ParsedFiles): Iterable<DatasetIssue> {
  const untitled = 'has no title; allowed: one in at least one language';
  for (const report of reports.rows)
    if (!hasTitle(report)) yield issueAt('reports', report, 'titleEn', untitled);
  for (const source of sources.rows) {
    if (!hasTitle(source)) yield issueAt('sources', source, 'titleEn', untitled);
    if (source.published === null && source.report === null && source.reportYear === null) {
      const message =
        'nothing says when its figures became known; allowed: published, report or report_year filled';
      yield issueAt('sources', source, 'published', message);
    }
  }
}

interface Titled {
  readonly titleAr: string | null;
  readonly titleFr: string | null;
  readonly titleEn: string | null;
}

function hasTitle({ titleAr, titleFr, titleEn }: Titled): boolean {
  return titleAr !== null || titleFr !== null || titleEn !== null;
}
