import type { UnitRecord } from '../queries/records.js';
import { builder } from './builder.js';
import { labelledType } from './labelled.js';

export const UnitType = labelledType<UnitRecord>(
  'Unit',
  'What figures are counted in. All figures are in base units: persons, kg, MAD.',
);

builder.objectFields(UnitType, (t) => ({
  symbol: t.exposeString('symbol', { nullable: true, description: 'Its sign, where it has one: kg, %.' }),
  signed: t.exposeBoolean('signed', { description: 'Whether figures in it may lie below zero.' }),
}));

builder.queryField('units', (t) =>
  t.field({
    type: [UnitType],
    description: 'All units, by code.',
    resolve: (_root, _args, { edition }) =>
      [...edition.units.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
  }),
);
