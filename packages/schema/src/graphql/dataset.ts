import { parsePeriod } from '@hasila/domain';
import type { Edition } from '../queries/edition.js';
import { builder } from './builder.js';
import { found } from './found.js';
import { Institution } from './institution.js';
import { LanguageEnum, languageArgs, languageOf, TextType, translated } from './text.js';

const COUNTS = {
  indicators: 'Indicators.',
  observations: 'Figures: one for each series and period.',
  readings: 'Publications of figures, set aside ones too.',
  claims: 'Stated changes.',
  reports: 'Publications of the institution.',
  facilities: 'Buildings and units.',
  events: 'Events.',
  commitments: 'Announcements for later.',
  sources: 'Documents.',
  places: 'Places.',
} as const;

const DatasetCounts = builder.objectRef<Edition['counts']>('DatasetCounts').implement({
  description: 'How much is served.',
  fields: (t) => {
    const count = (name: keyof typeof COUNTS) =>
      t.int({ description: COUNTS[name], resolve: (counts) => counts[name] ?? 0 });
    return {
      indicators: count('indicators'),
      observations: count('observations'),
      readings: count('readings'),
      claims: count('claims'),
      reports: count('reports'),
      facilities: count('facilities'),
      events: count('events'),
      commitments: count('commitments'),
      sources: count('sources'),
      places: count('places'),
    };
  },
});

const Dataset = builder.objectRef<Edition>('Dataset').implement({
  description: 'What is being served. Its edition is the cache key of the whole API.',
  fields: (t) => ({
    name: t.field({
      type: TextType,
      description: 'Its name.',
      args: languageArgs,
      resolve: ({ name }, args, context) => translated(name, languageOf(args, context)),
    }),
    edition: t.exposeString('id', { description: 'Content hash: the same edition gives the same answers.' }),
    issued: t.expose('issued', { type: 'DateTime', description: 'When this edition was made.' }),
    license: t.exposeString('license', { description: 'Licence of the facts, by its SPDX identifier.' }),
    publisher: t.field({
      type: Institution,
      description: 'Whose figures these are.',
      resolve: ({ institution }, _args, { loaders }) =>
        found(loaders.institution.load(institution), 'institution', institution),
    }),
    languages: t.field({
      type: [LanguageEnum],
      description: 'The languages that its texts are in.',
      resolve: ({ languages }) => [...languages],
    }),
    periods: t.field({
      type: ['TimePeriod'],
      description: 'Every period for which there is a figure, in order.',
      resolve: async (_edition, _args, { loaders }) => (await loaders.allPeriods()).map(parsePeriod),
    }),
    counts: t.field({
      type: DatasetCounts,
      description: 'How much is served.',
      resolve: ({ counts }) => counts,
    }),
    changelog: t.field({
      type: ['String'],
      description: 'What changed, the latest edition first.',
      resolve: ({ changelog }) => [...changelog],
    }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    description: 'What is being served.',
    resolve: (_root, _args, { edition }) => edition,
  }),
);
