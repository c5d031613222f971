import { breakdownKey, breakdownProblems, formatPeriod, rankChanges, rankingProblems } from '@hasila/domain';
import { RankingDocument } from '../../generated/operations.js';
import { compareSides } from '../comparisons.js';
import { oneOf, readPeriod } from '../conditions.js';
import { asked, askedBreakdown, checkCodes } from '../known-codes.js';
import { pageOf } from '../page.js';
import { comparisonToWire } from '../wire/comparison.js';
import { answering } from './answering.js';

export const rankingAnswer = answering(RankingDocument, ({ filter, ...page }, request) => {
  const { edition, asOf } = request;
  const { topics, indicators, places, breakdown, anyBreakdown, measure } = filter;
  checkCodes(
    edition,
    [
      ...asked(edition, 'topic', topics, 'filter.topics'),
      ...asked(edition, 'indicator', indicators, 'filter.indicators'),
      ...asked(edition, 'place', places, 'filter.places'),
      ...askedBreakdown(edition, breakdown, 'filter.breakdown'),
    ],
    [...breakdownProblems(breakdown, 'filter.breakdown'), ...rankingProblems(measure, 'filter.measure')],
  );
  const period = (end: 'base' | 'target') => formatPeriod(readPeriod(filter[end], `filter.${end}`));
  const [base, target] = [period('base'), period('target')];
  const wanted = breakdown ? breakdownKey(breakdown) : anyBreakdown === true ? undefined : '';
  const series = edition.series.filter(
    (of) =>
      of.periods.includes(base) &&
      of.periods.includes(target) &&
      oneOf(topics, edition.indicators.get(of.indicator).topic) &&
      oneOf(indicators, of.indicator) &&
      (places ?? [edition.country]).includes(of.place) &&
      (wanted === undefined || of.breakdown === wanted),
  );
  const compared = series.map(({ indicator, place, breakdown: part }) =>
    compareSides(edition, {
      indicator,
      base: { place, breakdown: part, period: base },
      target: { place, breakdown: part, period: target },
      ...{ measure: measure ?? 'PERCENT', allowIncomparable: filter.includeIncomparable ?? false, asOf },
    }),
  );
  return { ranking: pageOf(rankChanges(compared, filter), page, (row) => comparisonToWire(row, request)) };
});
