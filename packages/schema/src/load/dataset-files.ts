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
import { z } from 'zod';
import {
  asWritten,
  breakdown,
  type Cell,
  claimId,
  code,
  codes,
  collectedRow,
  day,
  decimal,
  flag,
  integer,
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

/** Why a collected row is neither a reading nor a claim. */
export const LEFT_OUT_REASONS = [
  'DUPLICATE_ROW',
  'PERIOD_WITHOUT_ENDS',
  'NOT_AN_INSTITUTION_FIGURE',
  'UNREADABLE_MISPRINT',
] as const;

/** What one CSV file looks like. */
export interface FileDescription {
  readonly name: string;
  /** Its columns, as properties of a row. */
  readonly properties: readonly string[];
  /** The properties that tell its rows apart. */
  readonly key: readonly string[];
}

/** One CSV file, and what its cells hold. */
export interface DatasetFile<Shape extends Columns> extends FileDescription {
  readonly row: z.ZodObject<Shape>;
}

export type Columns = Readonly<Record<string, Cell<unknown>>>;

function file<Shape extends Columns>(
  name: string,
  key: readonly (keyof Shape & string)[],
  shape: Shape,
): DatasetFile<Shape> {
  return { name, key, properties: Object.keys(shape), row: z.object(shape) };
}

const label = { labelAr: text, labelFr: text, labelEn: text };
const title = { titleAr: optional(text), titleFr: optional(text), titleEn: optional(text) };
const writtenIn = { asWritten, source: code, report: optional(code) };
const foundAt = {
  paragraph: optional(integer(1)),
  start: optional(integer(0)),
  end: optional(integer(1)),
  paragraphSha256: optional(sha256),
  /** Empty for what was added by hand after the collection. */
  collected: optional(collectedRow),
  note: optional(prose),
};
/** Words state a change by one size, never by two ends. */
const claimQualifiers = QUALIFIERS.filter((qualifier) => qualifier !== 'BETWEEN');

/** The files of a dataset. A column `labelAr` here is `label_ar` in its file. */
export const DATASET_FILES = {
  institutions: file('institutions.csv', ['code'], {
    code,
    nameAr: text,
    nameFr: text,
    nameEn: text,
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
    nameAr: text,
    nameFr: text,
    nameEn: text,
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
    reportYear: optional(integer(1900, 2200)),
    ...title,
    url: optional(url),
    sha256: optional(sha256),
    note: optional(prose),
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
    qualifier: optional(oneOf(claimQualifiers)),
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
  leftOut: file('left-out.csv', ['collected'], {
    collected: collectedRow,
    reason: oneOf(LEFT_OUT_REASONS),
    note: optional(prose),
  }),
} as const;

export type DatasetFiles = typeof DATASET_FILES;
export type FileName = keyof DatasetFiles;

/** A row and the line that it begins on. */
export type Located<T> = T & { readonly line: number };

/** One row of a file, as typed values. */
export type RowOf<Name extends FileName> = Located<Readonly<z.output<DatasetFiles[Name]['row']>>>;

/** `labelAr` is the column `label_ar`. */
export function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function columnsOf({ properties }: FileDescription): readonly string[] {
  return properties.map(columnOf);
}
