import {
  type ComparedIndicator,
  parsePeriod,
  type ReadingReport,
  type ReadingSource,
  type Unit,
} from '@hasila/domain';
import type { Queryable } from '../database.js';
import { groupBy } from '../group-by.js';
import * as tables from '../tables/index.js';
import { known } from './known.js';

/** An indicator as a comparison knows it. */
export type FullIndicator = ComparedIndicator & { readonly unit: Unit };

/** What stored readings name, by code: little beside the readings themselves. */
export interface NamedByReadings {
  readonly units: ReadonlyMap<string, Unit>;
  readonly sources: ReadonlyMap<string, ReadingSource>;
  readonly reports: ReadonlyMap<string, ReadingReport>;
  readonly indicators: ReadonlyMap<string, FullIndicator>;
}

export async function readNamed(transaction: Queryable): Promise<NamedByReadings> {
  const rowsOf = {
    units: await transaction.select().from(tables.units),
    sources: await transaction.select().from(tables.sources),
    reports: await transaction.select().from(tables.reports),
    indicators: await transaction.select().from(tables.indicators),
    breaks: await transaction.select().from(tables.seriesBreaks),
  };
  const units = new Map(rowsOf.units.map(({ code, percent, signed }) => [code, { code, percent, signed }]));
  const breaksOf = groupBy(rowsOf.breaks, ({ indicator }) => indicator);
  const indicators = rowsOf.indicators.map(({ code, kind, eventSeries, unit }) => ({
    code,
    kind,
    unit: known(units.get(unit), unit),
    perEdition: eventSeries !== null,
    breaks: (breaksOf.get(code) ?? []).map(({ at, place, breakdown }) => ({
      at: parsePeriod(at),
      place,
      breakdown,
    })),
  }));
  return {
    units,
    sources: new Map(rowsOf.sources.map(({ slug, publisher, kind }) => [slug, { slug, publisher, kind }])),
    reports: new Map(rowsOf.reports.map(({ slug, issuedOn, cutOff }) => [slug, { slug, issuedOn, cutOff }])),
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
  };
}
