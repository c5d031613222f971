import { CHANGE_MEASURES, type ResolvedMeasure } from './measure.js';
import type { SeriesKey } from './observation.js';
import { formatPeriod, parseDay, parsePeriod } from './period.js';
import type { Vintage } from './vintage.js';

/** What names a series. */
export interface IndicatorSeries extends SeriesKey {
  readonly indicator: string;
}

/** What names an observation: a series and a period in its shortest form. */
export interface ObservationKey extends IndicatorSeries {
  readonly period: string;
}

/** What names one side of a comparison. */
export type SideKey = Omit<ObservationKey, 'indicator'>;

/** The parts of an id that names its content: codes hold no bar. */
const SEPARATOR = '|';

/** What a comparison is made of: its inputs, the measure resolved. */
export interface ComparisonKey extends Vintage {
  readonly indicator: string;
  readonly base: SideKey;
  readonly target: SideKey;
  readonly measure: ResolvedMeasure;
  readonly allowIncomparable: boolean;
}

export function seriesId({ indicator, place, breakdown }: IndicatorSeries): string {
  return [indicator, place, breakdown].join(SEPARATOR);
}

/** `undefined` for a text that no series has as its id. */
export function parseSeriesId(id: string): IndicatorSeries | undefined {
  const parts = id.split(SEPARATOR);
  const [indicator = '', place = '', breakdown = ''] = parts;
  return parts.length === 3 ? { indicator, place, breakdown } : undefined;
}

export function observationId(key: ObservationKey, { asOf = '', toldBy = '' }: Vintage): string {
  return [key.indicator, key.place, key.breakdown, key.period, asOf, toldBy].join(SEPARATOR);
}

/** `undefined` for a text that no observation has as its id. */
export function parseObservationId(
  id: string,
): { readonly key: ObservationKey; readonly vintage: Vintage } | undefined {
  const parts = id.split(SEPARATOR);
  const [indicator = '', place = '', breakdown = '', period = '', asOf = '', toldBy = ''] = parts;
  if (parts.length !== 6 || !isPeriod(period) || !isDayOrEmpty(asOf)) return undefined;
  return { key: { indicator, place, breakdown, period }, vintage: vintage(asOf, toldBy) };
}

export function comparisonId(key: ComparisonKey): string {
  const side = ({ place, breakdown, period }: SideKey) => [place, breakdown, period];
  return [
    key.indicator,
    ...side(key.base),
    ...side(key.target),
    key.measure,
    key.allowIncomparable ? 'allow' : '',
    key.asOf ?? '',
    key.toldBy ?? '',
  ].join(SEPARATOR);
}

export function parseComparisonId(id: string): ComparisonKey | undefined {
  const parts = id.split(SEPARATOR);
  const [
    indicator = '',
    p1 = '',
    b1 = '',
    t1 = '',
    p2 = '',
    b2 = '',
    t2 = '',
    measure = '',
    allow,
    asOf = '',
    toldBy = '',
  ] = parts;
  const known = CHANGE_MEASURES.find((name): name is ResolvedMeasure => name !== 'AUTO' && name === measure);
  if (parts.length !== 11 || known === undefined || !['', 'allow'].includes(allow ?? '')) return undefined;
  if (!isPeriod(t1) || !isPeriod(t2) || !isDayOrEmpty(asOf)) return undefined;
  return {
    indicator,
    base: { place: p1, breakdown: b1, period: t1 },
    target: { place: p2, breakdown: b2, period: t2 },
    measure: known,
    allowIncomparable: allow === 'allow',
    ...vintage(asOf, toldBy),
  };
}

function vintage(asOf: string, toldBy: string): Vintage {
  return { asOf: asOf === '' ? undefined : asOf, toldBy: toldBy === '' ? undefined : toldBy };
}

function isPeriod(text: string): boolean {
  try {
    return formatPeriod(parsePeriod(text)) === text;
  } catch {
    return false;
  }
}

function isDayOrEmpty(text: string): boolean {
  try {
    return text === '' || parseDay(text) === text;
  } catch {
    return false;
  }
}
