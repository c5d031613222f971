import {
  CLAIM_MEASURES,
  DESIRED_DIRECTIONS,
  INDICATOR_KINDS,
  PLACE_TYPES,
  QUALIFIERS,
  REPORT_KINDS,
  SOURCE_KINDS,
  TRENDS,
} from '@hasila/domain';
import type { z } from 'zod';
import {
  asWritten,
  breakdown,
  claimId,
  code,
  codes,
  collectedRow,
  day,
  decimal,
  FIRST_YEAR,
  flag,
  integer,
  LAST_YEAR,
  oneOf,
  optional,
  period,
  prose,
  readingId,
  sha256,
  text,
  url,
  within,
} from './cells.js';
import { file, type Located, label, names, note, singleQualifier, span } from './file-description.js';
import { HAPPENING_FILES } from './happening-files.js';

/** Why a collected row stands nowhere else. */
export const LEFT_OUT_REASONS = [
  'DUPLICATE_ROW',
  'PERIOD_WITHOUT_ENDS',
  'NOT_AN_INSTITUTION_FIGURE',
  'UNREADABLE_MISPRINT',
  'NO_FACILITY',
  'NO_EVENT',
] as const;

const title = { titleAr: optional(text), titleFr: optional(text), titleEn: optional(text) };
const writtenIn = { asWritten, source: code, report: optional(code) };
const foundAt = {
  ...span,
  /** Empty for what was added by hand after the collection. */
  collected: optional(collectedRow),
  ...note,
};

/** The files of a dataset. A column `labelAr` here is `label_ar` in its file. */
export const DATASET_FILES = {
  institutions: file('institutions.csv', ['code'], {
    code,
    ...names,
    url: optional(url),
  }),
  topics: file('topics.csv', ['code'], { code, ...label }),
  units: file('units.csv', ['code'], {
    code,
    ...label,
    symbol: optional(text),
    signed: flag,
    percent: flag,
    oneEn: text,
    otherEn: text,
    oneFr: text,
    otherFr: text,
    oneAr: text,
    twoAr: text,
    fewAr: text,
    manyAr: text,
    otherAr: text,
  }),
  notes: file('notes.csv', ['code'], { code, textAr: prose, textFr: prose, textEn: prose }),
  indicators: file('indicators.csv', ['code'], {
    code,
    topic: code,
    institution: code,
    unit: code,
    decimals: integer(0, 6),
    kind: oneOf(INDICATOR_KINDS),
    additive: flag,
    desiredDirection: oneOf(DESIRED_DIRECTIONS),
    ...label,
    definitionAr: prose,
    definitionFr: prose,
    definitionEn: prose,
    notes: optional(codes),
    eventSeries: optional(code),
  }),
  places: file('places.csv', ['slug'], {
    slug: code,
    type: oneOf(PLACE_TYPES),
    parent: optional(code),
    ...names,
    latitude: optional(within(-90, 90)),
    longitude: optional(within(-180, 180)),
  }),
  breakdownDimensions: file('breakdown-dimensions.csv', ['code'], { code, ...label }),
  breakdownMembers: file('breakdown-members.csv', ['dimension', 'code'], { dimension: code, code, ...label }),
  reports: file('reports.csv', ['slug'], {
    slug: code,
    kind: oneOf(REPORT_KINDS),
    institution: code,
    period,
    issued: optional(period),
    cutOff: optional(day),
    ...title,
  }),
  sources: file('sources.csv', ['slug'], {
    slug: code,
    publisher: text,
    kind: oneOf(SOURCE_KINDS),
    language: oneOf(['ar', 'fr', 'en']),
    published: optional(period),
    report: optional(code),
    reportYear: optional(integer(FIRST_YEAR, LAST_YEAR)),
    ...title,
    url: optional(url),
    sha256: optional(sha256),
    ...note,
  }),
  readings: file('readings.csv', ['id'], {
    id: readingId,
    indicator: code,
    place: code,
    breakdown: optional(breakdown),
    period,
    value: decimal,
    low: optional(decimal),
    high: optional(decimal),
    qualifier: oneOf(QUALIFIERS),
    ulp: decimal,
    unit: code,
    ...writtenIn,
    population: optional(code),
    partial: flag,
    setAside: optional(code),
    ...foundAt,
  }),
  claims: file('claims.csv', ['id'], {
    id: claimId,
    indicator: code,
    place: code,
    breakdown: optional(breakdown),
    base: period,
    target: period,
    measure: oneOf(CLAIM_MEASURES),
    value: optional(decimal),
    qualifier: optional(singleQualifier),
    ulp: optional(decimal),
    trend: optional(oneOf(TRENDS)),
    ...writtenIn,
    ...foundAt,
  }),
  seriesBreaks: file('series-breaks.csv', ['indicator', 'place', 'breakdown', 'at'], {
    indicator: code,
    place: optional(code),
    breakdown: optional(breakdown),
    at: period,
    reasonAr: prose,
    reasonFr: prose,
    reasonEn: prose,
    source: optional(code),
  }),
  ...HAPPENING_FILES,
  leftOut: file('left-out.csv', ['collected'], {
    collected: collectedRow,
    reason: oneOf(LEFT_OUT_REASONS),
    ...note,
  }),
} as const;

export type DatasetFiles = typeof DATASET_FILES;
export type FileName = keyof DatasetFiles;

/** One row of a file, as typed values. */
export type RowOf<Name extends FileName> = Located<Readonly<z.output<DatasetFiles[Name]['row']>>>;
