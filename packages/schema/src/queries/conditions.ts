import { formatPeriod, type Period } from '@hasila/domain';
import { type SQL, sql } from 'drizzle-orm';
import { containing, isAny } from './statement.js';

/** A condition that holds when nothing was asked. */
export function given<T>(value: T | null | undefined, condition: (value: T) => SQL): readonly SQL[] {
  return value === null || value === undefined ? [] : [condition(value)];
}

export function oneOf(column: SQL, values: readonly string[] | null | undefined): readonly SQL[] {
  return given(values, (list) => isAny(column, list));
}

/** A span of periods: those that begin and end inside it. */
export function within(first: SQL, last: SQL, from?: Period | null, to?: Period | null): readonly SQL[] {
  return [
    ...given(from, (period) => sql`${first} >= ${period.first}`),
    ...given(to, (period) => sql`${last} <= ${period.last}`),
  ];
}

export function isPeriod(column: SQL, period: Period | null | undefined): readonly SQL[] {
  return given(period, (value) => sql`${column} = ${formatPeriod(value)}`);
}

/** A text to find in any of the columns, whatever the case. */
export function mentions(columns: readonly string[], text: string | null | undefined): readonly SQL[] {
  return given(
    text,
    (value) =>
      sql`(${sql.join(
        columns.map((column) => sql`${sql.raw(column)} ilike ${containing(value)}`),
        sql` or `,
      )})`,
  );
}

/**
 * The places and, when asked, all that lies in them. One place is compared by itself: the planner then knows that it is one,
 * and finds its rows by an index.
 */
export function inPlaces(
  column: SQL,
  places: readonly string[] | null | undefined,
  withDescendants: boolean,
): readonly SQL[] {
  return given(places, (list) => {
    const [only] = list;
    if (only !== undefined && list.length === 1 && !withDescendants) return sql`${column} = ${only}`;
    return withDescendants
      ? sql`${column} in (with recursive inside as (
          select slug from places where ${isAny(sql`slug`, list)}
          union select p.slug from places p join inside on p.parent = inside.slug) select slug from inside)`
      : isAny(column, list);
  });
}

/** All conditions together; true when there are none. */
export function all(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join([...conditions], sql` and `)})`;
}
