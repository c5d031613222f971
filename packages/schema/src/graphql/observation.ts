import {
  breakdownKey,
  breakdownProblems,
  observationId,
  parseObservationId,
  rangeProblems,
} from '@hasila/domain';
import { BreakdownValueType, breakdownValues } from './breakdown.js';
import { builder } from './builder.js';
import { asked, askedBreakdown, checkCodes } from './codes.js';
import { ObservationFilterInput, ObservationFlagEnum } from './filter-inputs.js';
import { found } from './found.js';
import { listObservations } from './list-observations.js';
import { QuantityType } from './quantity.js';
import { writtenQuantity } from './reading.js';
import { Indicator, Observation, ObservationConnection, Place, Reading } from './refs.js';

builder.node(Observation, {
  description: 'The figure of one series for one period, as it is known on a given day.',
  id: {
    resolve: ({ key, vintage }) => observationId(key, vintage),
    description: 'Global id: series, period and asOf.',
  },
  loadOne: (id, { loaders }) => {
    const parsed = parseObservationId(id);
    return parsed === undefined ? null : loaders.observation(parsed.key, parsed.vintage);
  },
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'What is measured.',
      resolve: ({ key }, _args, { loaders }) =>
        found(loaders.indicator.load(key.indicator), 'indicator', key.indicator),
    }),
    period: t.expose('period', { type: 'TimePeriod', description: 'What it is about.' }),
    place: t.field({
      type: Place,
      description: 'Where it was counted.',
      resolve: ({ place }, _args, { loaders }) => found(loaders.place.load(place), 'place', place),
    }),
    breakdown: t.field({
      type: [BreakdownValueType],
      description: 'Which part was counted; empty for the total.',
      resolve: ({ breakdown }, _args, context) => breakdownValues(breakdown, context),
    }),
    quantity: t.field({
      type: QuantityType,
      description: 'The figure of the reading that counts.',
      resolve: ({ reading }) => writtenQuantity(reading),
    }),
    flags: t.expose('flags', {
      type: [ObservationFlagEnum],
      description: 'What a reader must know of it; empty for an undisputed figure of a whole period.',
    }),
    reading: t.expose('reading', { type: Reading, description: 'The reading that counts.' }),
    readings: t.expose('readings', {
      type: [Reading],
      description: 'All readings known on the day asked for, newest first, set aside ones too.',
    }),
  }),
});

builder.queryField('observations', (t) =>
  t.connection(
    {
      type: Observation,
      description: 'Figures, by indicator, place, breakdown and period.',
      args: {
        filter: t.arg({ type: ObservationFilterInput, description: 'Which ones.' }),
        asOf: t.arg({ type: 'Date', description: 'As the world knew them on this day.' }),
      },
      resolve: async (_root, { filter, asOf, ...args }, context) => {
        await checkCodes(
          context,
          [
            ...asked('indicator', filter?.indicators, 'filter.indicators'),
            ...asked('topic', filter?.topics, 'filter.topics'),
            ...asked('place', filter?.places, 'filter.places'),
            ...asked('source', filter?.sources, 'filter.sources'),
            ...askedBreakdown(filter?.breakdown, 'filter.breakdown'),
          ],
          [
            ...breakdownProblems(filter?.breakdown, 'filter.breakdown'),
            ...rangeProblems(filter, 'filter.to'),
          ],
        );
        const breakdown = filter?.breakdown == null ? undefined : breakdownKey(filter.breakdown);
        return listObservations(context, { ...filter, breakdown, asOf }, args);
      },
    },
    ObservationConnection.connection,
    ObservationConnection.edge,
  ),
);
