import { YEARS } from './sizes.mjs';

/** What figures are of, and where they come from: rows of the dataset's files, by the names of their columns. */

const number = (n, digits) => String(n).padStart(digits, '0');
const worded = (name, text) => ({ [`${name}_ar`]: text, [`${name}_fr`]: text, [`${name}_en`]: text });

export const COUNTRY = 'morocco';
export const DIMENSION = 'group';

export const indicatorCode = (n) => `indicator-${number(n + 1, 4)}`;
export const placeSlug = (n) => (n === 0 ? COUNTRY : `place-${number(n, 2)}`);
/** The empty text is the total. */
export const breakdownKey = (n) => (n === 0 ? '' : `${DIMENSION}=g${n}`);
export const officialSource = (year) => `official-${year}`;
export const pressSource = (year) => `press-${year}`;
export const reportSlug = (year) => `report-${year}`;
export const publishedOn = (year) => `${year}-12-20`;

export const UNIT = 'cases';

export function catalogueRows({ indicators, places, breakdowns }, topics) {
  return {
    'indicators.csv': Array.from({ length: indicators }, (_, n) => ({
      code: indicatorCode(n),
      topic: topics[n % topics.length],
      institution: 'dgsn',
      unit: UNIT,
      decimals: 0,
      kind: 'FLOW',
      additive: true,
      desired_direction: 'NEUTRAL',
      ...worded('label', `Indicator ${n + 1}`),
      ...worded('definition', `Counts what indicator ${n + 1} stands for.`),
    })),
    'places.csv': Array.from({ length: places }, (_, n) => ({
      slug: placeSlug(n),
      type: n === 0 ? 'COUNTRY' : 'REGION',
      parent: n === 0 ? '' : COUNTRY,
      ...worded('name', n === 0 ? 'Morocco' : `Place ${n}`),
    })),
    'breakdown-dimensions.csv': [{ code: DIMENSION, ...worded('label', 'Group') }],
    'breakdown-members.csv': Array.from({ length: Math.max(1, breakdowns - 1) }, (_, n) => ({
      dimension: DIMENSION,
      code: `g${n + 1}`,
      ...worded('label', `Group ${n + 1}`),
    })),
    'reports.csv': YEARS.map((year) => ({
      slug: reportSlug(year),
      kind: 'ANNUAL',
      institution: 'dgsn',
      period: String(year),
      issued: publishedOn(year),
      ...worded('title', `Report of ${year}`),
    })),
    'sources.csv': YEARS.flatMap((year) =>
      [officialSource, pressSource].map((slugOf) => ({
        slug: slugOf(year),
        publisher: slugOf === officialSource ? 'The institution' : 'A newspaper',
        kind: slugOf === officialSource ? 'OFFICIAL' : 'PRESS',
        language: 'fr',
        published: publishedOn(year),
        report: reportSlug(year),
        report_year: year,
        ...worded('title', `Figures of ${year}`),
      })),
    ),
  };
}
