import {
  CERTAINTIES,
  type ChangeMeasure,
  formatPeriod,
  type RankingConditions,
  yearOf,
  yearPeriod,
} from '@hasila/domain';
import { type SQL, sql } from 'drizzle-orm';
import { INDICATOR_COLUMNS } from './catalogue.js';
import { given } from './conditions.js';
import { READING_COLUMNS, READING_JOINS } from './observations.js';
import type { Listing } from './page.js';
import type { PairFilter } from './pairs.js';
import type { SeriesRecord } from './records.js';
import type { IndicatorRow, ReadingRow } from './rows.js';

/** The lists that are kept in order for the changes of a year since the year before, as they are known today. */

const COLUMNS = {
  PERCENT: sql`y.percent`,
  PERCENTAGE_POINT: sql`y.points`,
  ABSOLUTE: sql`y.absolute`,
} as const;

/** A measure by which they are ordered. */
export type OrderedMeasure = keyof typeof COLUMNS;

export function isOrdered(measure: ChangeMeasure): measure is OrderedMeasure {
  return Object.hasOwn(COLUMNS, measure);
}

/** The year of a target that is compared with the year before; `undefined` for other pairs. */
export function yearOfPair({ base, target }: Pick<PairFilter, 'base' | 'target'>): number | undefined {
  const year = yearOf(target);
  return year !== undefined && formatPeriod(base) === formatPeriod(yearPeriod(year - 1)) ? year : undefined;
}

export interface MoverFilter extends Omit<PairFilter, 'base' | 'target'>, RankingConditions {
  readonly year: number;
  readonly measure: OrderedMeasure;
  readonly includeIncomparable: boolean;
}

/** Sizes of changes that a page lies between. */
export interface SizeBounds {
  readonly most?: number | undefined;
  readonly least?: number | undefined;
}

/** The changes that are ranked, in the order of `rankChanges`. */
export function moverListing(filter: MoverFilter, { most, least }: SizeBounds): Listing {
  const size = sql`abs(${COLUMNS[filter.measure]})`;
  return {
    key: SERIES,
    from: sql`year_over_year y`,
    where: [
      sql`y.year = ${filter.year}`,
      ...given(filter.places, (places) => isOneOf(sql`y.place`, places)),
      ...breakdownCondition(filter),
      sql`${COLUMNS[filter.measure]} is not null`,
      ...given(filter.indicators, (codes) => isOneOf(sql`y.indicator`, codes)),
      ...given(
        filter.topics,
        (topics) => sql`y.indicator in (select code from indicators where ${isOneOf(sql`topic`, topics)})`,
      ),
      ...given(filter.directions, (directions) => isOneOf(sql`y.direction`, directions)),
      ...certaintyCondition(filter),
      ...(filter.includeIncomparable ? [] : [sql`y.verdict <> 'NOT_COMPARABLE'`]),
      // What the position in the order says already, in a form that an index is entered by.
      ...given(most, (value) => sql`${size} <= ${String(value)}::float8`),
      ...given(least, (value) => sql`${size} >= ${String(value)}::float8`),
    ],
    order: [
      { by: size, type: 'float8', descending: true },
      { by: ID_START, type: 'text' },
    ],
  };
}

/** Every total with a figure for a year in a place, by indicator. */
export function reviewListing(year: number, place: string): Listing {
  return {
    key: SERIES,
    from: sql`year_over_year y`,
    where: [sql`y.year = ${year}`, sql`y.place = ${place}`, sql`y.breakdown = ''`],
    order: [{ by: sql`y.indicator`, type: 'text' }],
  };
}

/** What a row of these lists is compared by. */
export interface ComparedRow {
  readonly key: SeriesRecord;
  readonly of_indicator: IndicatorRow;
  /** Of both years. */
  readonly known: readonly ReadingRow[];
}

/** Read with the keys, of the rows of a page alone: a list of changes takes one statement then and not three. */
export function comparedColumns(year: number): SQL {
  const { base, target } = pairOf(year);
  // Of a list as one parameter PostgreSQL expects ten, and would plan anew each time.
  return sql`(select row_to_json(of_code) from (select ${INDICATOR_COLUMNS} from indicators i where i.code = y.indicator) of_code)
      as of_indicator,
    (select coalesce(json_agg(told order by told.known_on desc, told.id), '[]') from (
      select 0 as n, y.indicator, y.place, y.breakdown, ${READING_COLUMNS} from readings r ${READING_JOINS}
      where r.series_id = y.series_id and r.period in (${base}, ${target})) told) as known`;
}

const SERIES = sql`jsonb_build_object('indicator', y.indicator, 'place', y.place, 'breakdown', y.breakdown)`;

/** How the id of a comparison begins. Two ids of one list differ here. */
const ID_START = sql`(y.indicator || '|' || y.place || '|' || y.breakdown || '|')`;

function breakdownCondition({ breakdown, anyBreakdown }: MoverFilter): readonly SQL[] {
  return given(breakdown ?? (anyBreakdown === true ? null : ''), (key) => sql`y.breakdown = ${key}`);
}

function certaintyCondition({ minCertainty }: MoverFilter): readonly SQL[] {
  const admitted = CERTAINTIES.slice(0, CERTAINTIES.indexOf(minCertainty ?? 'LIKELY') + 1);
  return admitted.length === CERTAINTIES.length ? [] : [isOneOf(sql`y.certainty`, admitted)];
}

/** One value is compared by itself: the rows of an index that begins with it keep their order. */
function isOneOf(column: SQL, values: readonly string[]): SQL {
  const [only] = values;
  if (only !== undefined && values.length === 1) return sql`${column} = ${only}`;
  const list = `{${values.map((value) => JSON.stringify(value)).join(',')}}`;
  return sql`${column} = any(${list}::text[])`;
}

/** Periods of a year and of the year before, as keys. */
export function pairOf(year: number): { readonly base: string; readonly target: string } {
  return { base: formatPeriod(yearPeriod(year - 1)), target: formatPeriod(yearPeriod(year)) };
}
