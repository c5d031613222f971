import { CERTAINTIES, CHANGE_DIRECTIONS, COMPARABILITY_VERDICTS } from '@hasila/domain';
import { sql } from 'drizzle-orm';
import { doublePrecision, index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { code, word } from './columns.js';

/**
 * A series in a year for which it has a figure, and its change since the year before, as they are known today: computed
 * by the domain when an edition is loaded. Where the two may not be compared the change is here all the same, and so is
 * the verdict. It holds what lists are filtered and ordered by; what they show is computed from the figures.
 */
export const yearOverYear = pgTable(
  'year_over_year',
  {
    seriesId: integer('series_id').notNull(),
    /** The target: the base is the year before. */
    year: integer('year').notNull(),
    /** Those of the series: a page is found without another table. */
    indicator: code('indicator').notNull(),
    place: code('place').notNull(),
    breakdown: code('breakdown').notNull(),
    verdict: word(COMPARABILITY_VERDICTS, 'verdict').notNull(),
    /** Null, with certainty and changes, where there is no figure for the year before or the units differ. */
    direction: word(CHANGE_DIRECTIONS, 'direction'),
    certainty: word(CERTAINTIES, 'certainty'),
    /** Of figures that are no percentages; null where the base is zero or below. */
    percent: doublePrecision('percent'),
    /** Of percentages alone. */
    points: doublePrecision('points'),
    absolute: doublePrecision('absolute'),
  },
  (table) => {
    const { year, place, breakdown, indicator } = table;
    return [
      primaryKey({ columns: [table.seriesId, year] }),
      index('year_over_year_by_indicator').on(year, place, breakdown, indicator),
      ...(['percent', 'points', 'absolute'] as const).map((measure) =>
        index(`year_over_year_by_${measure}`)
          .on(year, place, breakdown, sql`abs(${table[measure]}) desc`)
          .where(sql`${table[measure]} is not null`),
      ),
    ];
  },
);
