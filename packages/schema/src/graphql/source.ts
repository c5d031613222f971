import { readingListing, sourceListing } from '../queries/listings.js';
import { builder } from './builder.js';
import { asked, checkCodes } from './codes.js';
import { resolveList } from './connection.js';
import { SourceFilterInput } from './filter-inputs.js';
import { Reading, ReadingConnection, Report, Source, SourceConnection } from './refs.js';
import { SourceKindEnum } from './source-kind.js';
import { LanguageEnum, languageArgs, languageOf, TextType, translated } from './text.js';

builder.node(Source, {
  description: 'One document that tells a report, or stands alone.',
  id: { resolve: ({ slug }) => slug, description: 'Global id.' },
  loadOne: (slug, { loaders }) => loaders.source.load(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique and stable.' }),
    title: t.field({
      type: TextType,
      description: 'A short title of our own, not the headline of the page.',
      args: languageArgs,
      resolve: ({ title }, args, context) => translated(title, languageOf(args, context)),
    }),
    publisher: t.exposeString('publisher', { description: 'Who published it.' }),
    kind: t.expose('kind', { type: SourceKindEnum, description: 'Who speaks in it.' }),
    language: t.expose('language', { type: LanguageEnum, description: 'The language it is written in.' }),
    published: t.expose('published', {
      type: 'TimePeriod',
      nullable: true,
      description: 'When, as precise as printed; null when it bears no date.',
    }),
    report: t.field({
      type: Report,
      nullable: true,
      description: 'The publication of the institution that it tells; null when it tells none.',
      resolve: ({ report }, _args, { loaders }) => (report === null ? null : loaders.report.load(report)),
    }),
    url: t.exposeString('url', { nullable: true, description: 'Where it was found.' }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description:
        'SHA-256 of the document’s text (UTF-8, NFC, LF), where the dataset was checked against it.',
    }),
    readings: t.connection(
      {
        type: Reading,
        description: 'Every figure read in it.',
        resolve: ({ slug }, args, context) =>
          resolveList(context, readingListing({}), args, (id: string) => context.loaders.reading.load(id), {
            field: 'Source.readings',
            parent: slug,
          }),
      },
      ReadingConnection.connection,
      ReadingConnection.edge,
    ),
  }),
});

builder.queryFields((t) => ({
  source: t.field({
    type: Source,
    nullable: true,
    description: 'One source; null when there is none of that slug.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the source.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.source.load(slug),
  }),
  sources: t.connection(
    {
      type: Source,
      description: 'Sources, by slug.',
      args: { filter: t.arg({ type: SourceFilterInput, description: 'Which ones.' }) },
      resolve: async (_root, { filter, ...args }, context) => {
        await checkCodes(context, asked('report', filter?.reports, 'filter.reports'));
        return resolveList(context, sourceListing(filter ?? {}), args, (slug: string) =>
          context.loaders.source.load(slug),
        );
      },
    },
    SourceConnection.connection,
    SourceConnection.edge,
  ),
}));
