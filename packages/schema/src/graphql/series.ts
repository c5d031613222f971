import { formatPeriod, latestPeriod, parsePeriod, parseSeriesId, seriesId } from '@hasila/domain';
import type { SeriesRecord } from '../queries/records.js';
import { BreakdownValueType, breakdownValues } from './breakdown.js';
import { builder, type Context } from './builder.js';
import { found } from './found.js';
import { Indicator, Observation, Place, Series } from './refs.js';

builder.node(Series, {
  description: 'One indicator in one place with one breakdown.',
  id: { resolve: seriesId, description: 'Global id: indicator, place and breakdown.' },
  loadOne: async (id, { loaders }) => {
    const series = parseSeriesId(id);
    if (series === undefined) return null;
    return (await loaders.periods(series)).length === 0 ? null : series;
  },
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'What is counted.',
      resolve: ({ indicator }, _args, { loaders }) =>
        found(loaders.indicator.load(indicator), 'indicator', indicator),
    }),
    place: t.field({
      type: Place,
      description: 'Where it is counted.',
      resolve: ({ place }, _args, { loaders }) => found(loaders.place.load(place), 'place', place),
    }),
    breakdown: t.field({
      type: [BreakdownValueType],
      description: 'Which part is counted; empty for the total.',
      resolve: ({ breakdown }, _args, context) => breakdownValues(breakdown, context),
    }),
    periods: t.field({
      type: ['TimePeriod'],
      description: 'The periods for which there is a figure, in order.',
      resolve: async (series, _args, { loaders }) => (await loaders.periods(series)).map(parsePeriod),
    }),
    latest: t.field({
      type: Observation,
      nullable: true,
      description: 'The figure of its last period.',
      args: { asOf: t.arg({ type: 'Date', description: 'As the world knew it on this day.' }) },
      resolve: (series, { asOf }, context) => latestObservation(series, asOf ?? undefined, context),
    }),
  }),
});

/** The figure of the last period of a series that was known on a day. */
export async function latestObservation(
  series: SeriesRecord,
  asOf: string | undefined,
  { loaders }: Context,
) {
  const periods = await loaders.periods({ ...series, asOf });
  const period = latestPeriod(periods.map(parsePeriod));
  return period === undefined
    ? null
    : loaders.observation({ ...series, period: formatPeriod(period) }, { asOf });
}
