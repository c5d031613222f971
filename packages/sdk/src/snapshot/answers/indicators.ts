import { formatPeriod } from '@hasila/domain';
import { IndicatorDocument, IndicatorsDocument } from '../../generated/operations.js';
import type { IndicatorOrder } from '../../generated/schema.js';
import type { KnownIndicator } from '../catalogue.js';
import { mentions, oneOf, readOptionalPeriod } from '../conditions.js';
import { asked, checkCodes } from '../known-codes.js';
import { byText } from '../lookup.js';
import { pageOf } from '../page.js';
import type { Request } from '../request.js';
import { namedSeriesToWire } from '../wire/around.js';
import { detailsToWire, indicatorToWire } from '../wire/indicator.js';
import { answering, namedIndicator } from './answering.js';

export const indicatorAnswer = answering(IndicatorDocument, ({ indicator: code, ...page }, request) => {
  const indicator = namedIndicator(code, request);
  if (indicator === undefined) return { indicator: null };
  const series = request.edition.series.filter((of) => of.indicator === code);
  const pageOfSeries = pageOf(series, page, (of) => ({
    ...namedSeriesToWire(of, request),
    periods: of.periods,
  }));
  return { indicator: { ...detailsToWire(indicator, request), series: pageOfSeries } };
});

export const indicatorsAnswer = answering(IndicatorsDocument, ({ filter, orderBy, ...page }, request) => {
  const { edition } = request;
  checkCodes(edition, [
    ...asked(edition, 'indicator', filter?.codes, 'filter.codes'),
    ...asked(edition, 'topic', filter?.topics, 'filter.topics'),
    ...asked(edition, 'unit', filter?.units, 'filter.units'),
    ...asked(edition, 'institution', filter?.institutions, 'filter.institutions'),
    ...asked(edition, 'place', filter?.place, 'filter.place'),
  ]);
  const period = readOptionalPeriod(filter?.period, 'filter.period');
  const figures = figuresBy(request, filter?.place, period && formatPeriod(period));
  const rows = edition.indicators.codes
    .map(edition.indicators.get)
    .filter(
      ({ code, topic, kind, unit, institution, label, definition }) =>
        oneOf(filter?.codes, code) &&
        oneOf(filter?.topics, topic) &&
        oneOf(filter?.kinds, kind) &&
        oneOf(filter?.units, unit.code) &&
        oneOf(filter?.institutions, institution) &&
        (figures === undefined || figures.has(code)) &&
        mentions(filter?.text, code, label, definition),
    );
  const sorted = inOrder(rows, orderBy ?? 'CODE', request);
  return { indicators: pageOf(sorted, page, (row) => indicatorToWire(row, request)) };
});

/** The indicators with a figure for a place and a period; `undefined` where neither was asked for. */
function figuresBy(
  { edition }: Request,
  place: string | null | undefined,
  period: string | undefined,
): ReadonlySet<string> | undefined {
  if ((place === null || place === undefined) && period === undefined) return undefined;
  const found = edition.series.filter(
    (of) =>
      (place === null || place === undefined || of.place === place) &&
      (period === undefined || of.periods.includes(period)),
  );
  return new Set(found.map(({ indicator }) => indicator));
}

function inOrder(
  rows: readonly KnownIndicator[],
  order: IndicatorOrder,
  { edition, language }: Request,
): readonly KnownIndicator[] {
  const counts = new Map<string, number>();
  for (const { indicator, periods } of edition.series)
    counts.set(indicator, (counts.get(indicator) ?? 0) + periods.length);
  const countOf = ({ code }: KnownIndicator) => counts.get(code) ?? 0;
  // Arabic knows no case.
  const labelOf = ({ label }: KnownIndicator) => (label[language] ?? '').toLowerCase();
  const first: Readonly<Record<IndicatorOrder, (a: KnownIndicator, b: KnownIndicator) => number>> = {
    CODE: () => 0,
    LABEL: (a, b) => byText(labelOf(a), labelOf(b)),
    TOPIC: (a, b) => byText(a.topic, b.topic),
    OBSERVATION_COUNT: (a, b) => countOf(b) - countOf(a),
  };
  return [...rows].sort((a, b) => first[order](a, b) || byText(a.code, b.code));
}
