import type { Language } from '@hasila/domain';
import { pagePath, queryOf } from '../page-address.js';
import { breakdownOf } from './chosen-series.js';
import type { SeriesAnswer } from './indicator-document.js';

/** A series as a file. */
export interface SeriesFile {
  readonly name: 'SVG' | 'PNG' | 'JSON' | 'CSV';
  readonly type: string;
  /** From the root of the site. */
  readonly address: string;
  /** Whether it holds the figures for programs, and is no picture. */
  readonly isData: boolean;
}

const FILES = [
  { name: 'SVG', file: 'trend.svg', type: 'image/svg+xml', isData: false },
  { name: 'PNG', file: 'trend.png', type: 'image/png', isData: false },
  { name: 'CSV', file: 'table.csv', type: 'text/csv', isData: true },
  { name: 'JSON', file: 'trend.json', type: 'application/json', isData: true },
] as const;

/** The forms in which a series can be taken along. */
export function seriesFiles(
  indicator: { readonly code: string },
  series: SeriesAnswer,
  language: Language,
): readonly SeriesFile[] {
  const query = queryOf({
    indicator: indicator.code,
    place: series.place.slug,
    breakdown: breakdownOf(series) || undefined,
  });
  return FILES.map(({ file, ...rest }) => ({
    ...rest,
    address: `${pagePath(language, `/charts/${file}`)}${query}`,
  }));
}
