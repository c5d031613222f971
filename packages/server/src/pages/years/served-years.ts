import type { ReportAnswer } from './year-document.js';

/** Years that a period of the dataset is, the latest first. */
export function servedYears({ periods }: { readonly periods: readonly string[] }): readonly string[] {
  return periods
    .filter((period) => /^\d{4}$/.test(period))
    .sort()
    .reverse();
}

/** The last year that an annual report is about: what comes after it is told in parts alone. */
export function latestReported(
  reports: readonly Pick<ReportAnswer, 'kind' | 'period'>[],
): string | undefined {
  return reports
    .filter(({ kind, period }) => kind === 'ANNUAL' && /^\d{4}$/.test(period))
    .map(({ period }) => period)
    .sort()
    .at(-1);
}
