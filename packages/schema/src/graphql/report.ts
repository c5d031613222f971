import { REPORT_KINDS } from '@hasila/domain';
import { reportListing, sourceListing } from '../queries/listings.js';
import { builder } from './builder.js';
import { resolveList } from './connection.js';
import { describedEnum } from './described-enum.js';
import { Report, ReportConnection, Source, SourceConnection } from './refs.js';
import { languageArgs, languageOf, TextType, translated } from './text.js';

const ReportKindEnum = describedEnum('ReportKind', 'What kind of publication a report is.', REPORT_KINDS, {
  ANNUAL: 'The balance of a year.',
  ANNIVERSARY: 'A balance at an anniversary of the institution.',
  PART_YEAR: 'A balance of a part of a year, or of a campaign.',
  OTHER: 'Any other publication.',
});

builder.node(Report, {
  description: 'One publication of the institution, told by one or more sources.',
  id: { resolve: ({ slug }) => slug, description: 'Global id.' },
  loadOne: (slug, { loaders }) => loaders.report.load(slug),
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique and stable.' }),
    title: t.field({
      type: TextType,
      description: 'Its title.',
      args: languageArgs,
      resolve: ({ title }, args, context) => translated(title, languageOf(args, context)),
    }),
    kind: t.expose('kind', { type: ReportKindEnum, description: 'What kind of publication it is.' }),
    period: t.expose('period', { type: 'TimePeriod', description: 'The period that it gives account of.' }),
    issued: t.expose('issued', {
      type: 'TimePeriod',
      nullable: true,
      description: 'When it was issued, as precise as is known; null when no source says so.',
    }),
    issuedOn: t.expose('issuedOn', {
      type: 'Date',
      description:
        'The last day of `issued`; where that is unknown, 31 December of the year that its period ends in.',
    }),
    cutOff: t.expose('cutOff', {
      type: 'Date',
      nullable: true,
      description: 'The last day that its figures cover, where it is stated.',
    }),
    sources: t.connection(
      {
        type: Source,
        description: 'The documents that tell it.',
        resolve: ({ slug }, args, context) =>
          resolveList(context, sourceListing({}), args, (key: string) => context.loaders.source.load(key), {
            field: 'Report.sources',
            parent: slug,
          }),
      },
      SourceConnection.connection,
      SourceConnection.edge,
    ),
  }),
});

builder.queryFields((t) => ({
  report: t.field({
    type: Report,
    nullable: true,
    description: 'One report; null when there is none of that slug.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the report: `dgsn-2025`.' }) },
    resolve: (_root, { slug }, { loaders }) => loaders.report.load(slug),
  }),
  reports: t.connection(
    {
      type: Report,
      description: 'Reports, the latest issue first.',
      resolve: (_root, args, context) =>
        resolveList(context, reportListing(), args, (slug: string) => context.loaders.report.load(slug)),
    },
    ReportConnection.connection,
    ReportConnection.edge,
  ),
}));
