import { hardInterval, plausibleInterval, rangeProblems } from '@hasila/domain';
import { readingListing } from '../queries/listings.js';
import type { ReadingRecord } from '../queries/records.js';
import { builder } from './builder.js';
import { Citation } from './citation.js';
import { asked, checkCodes } from './codes.js';
import { resolveList } from './connection.js';
import { ReadingFilterInput } from './filter-inputs.js';
import { found } from './found.js';
import { QuantityType, type WrittenQuantity } from './quantity.js';
import { Observation, Reading, ReadingConnection, Report } from './refs.js';
import { languageArgs, languageOf, TextType, translated } from './text.js';

export function writtenQuantity({ quantity, citation }: ReadingRecord): WrittenQuantity {
  return {
    quantity,
    hard: hardInterval(quantity),
    plausible: plausibleInterval(quantity),
    asWritten: citation.asWritten ?? '',
  };
}

builder.node(Reading, {
  description: 'One publication of an observation’s figure by one source.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  loadOne: (id, { loaders }) => loaders.reading.load(id),
  fields: (t) => ({
    observation: t.field({
      type: Observation,
      description: 'The figure that it is a publication of, as of today.',
      resolve: async ({ key }, _args, { loaders }) =>
        found(
          loaders.observation(key, {}).then((observation) => observation ?? undefined),
          'observation',
          key.indicator,
        ),
    }),
    report: t.field({
      type: Report,
      nullable: true,
      description: 'The publication of the institution that it belongs to; null when its source tells none.',
      resolve: ({ report }, _args, { loaders }) =>
        report === null ? null : loaders.report.load(report.slug),
    }),
    quantity: t.field({
      type: QuantityType,
      description: 'The figure as this source gives it.',
      resolve: writtenQuantity,
    }),
    published: t.expose('published', {
      type: 'TimePeriod',
      nullable: true,
      description: 'When its source was published, as precise as printed; null when it bears no date.',
    }),
    knownOn: t.expose('knownOn', {
      type: 'Date',
      description:
        'The day that `asOf` uses: the last day of `published`, else the day of issue of its report.',
    }),
    dateDerived: t.exposeBoolean('dateDerived', {
      description: 'Whether no source prints the day `knownOn`.',
    }),
    setAside: t.field({
      type: TextType,
      nullable: true,
      description: 'Why this reading never counts (a misprint); null for all others.',
      args: languageArgs,
      resolve: async ({ setAsideNote }, args, context) =>
        setAsideNote === null
          ? null
          : translated(
              (await found(context.loaders.note.load(setAsideNote), 'note', setAsideNote)).label,
              languageOf(args, context),
            ),
    }),
    population: t.field({
      type: TextType,
      nullable: true,
      description:
        'Whom it counts, when that is not the indicator’s ordinary population; null for all others.',
      args: languageArgs,
      resolve: async ({ population }, args, context) =>
        population === null
          ? null
          : translated(
              (await found(context.loaders.note.load(population), 'note', population)).label,
              languageOf(args, context),
            ),
    }),
    citation: t.field({
      type: Citation,
      description: 'Where it stands.',
      resolve: ({ citation }) => citation,
    }),
  }),
});

builder.queryField('readings', (t) =>
  t.connection(
    {
      type: Reading,
      description: 'Publications of figures, those known last first.',
      args: {
        filter: t.arg({ type: ReadingFilterInput, description: 'Which ones.' }),
        asOf: t.arg({ type: 'Date', description: 'Only those known on this day.' }),
      },
      resolve: async (_root, { filter, asOf, ...args }, context) => {
        await checkCodes(
          context,
          [
            ...asked('indicator', filter?.indicators, 'filter.indicators'),
            ...asked('source', filter?.sources, 'filter.sources'),
            ...asked('report', filter?.reports, 'filter.reports'),
          ],
          rangeProblems(filter, 'filter.to'),
        );
        const listing = readingListing({ ...filter, asOf });
        return resolveList(context, listing, args, (id: string) => context.loaders.reading.load(id));
      },
    },
    ReadingConnection.connection,
    ReadingConnection.edge,
  ),
);
