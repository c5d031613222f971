import type { CitationRecord } from '../queries/records.js';
import { builder } from './builder.js';
import { found } from './found.js';
import { Source } from './refs.js';

export const Citation = builder.objectRef<CitationRecord>('Citation').implement({
  description: 'Where in a source a fact stands.',
  fields: (t) => ({
    source: t.field({
      type: Source,
      description: 'The document.',
      resolve: ({ source }, _args, { loaders }) => found(loaders.source.load(source), 'source', source),
    }),
    paragraph: t.exposeInt('paragraph', { nullable: true, description: 'Line of the document, from 1.' }),
    start: t.exposeInt('start', {
      nullable: true,
      description:
        'Start of the span, in Unicode code points of the document’s text (UTF-8, NFC, LF), from 0.',
    }),
    end: t.exposeInt('end', { nullable: true, description: 'End of the span, exclusive.' }),
    asWritten: t.exposeString('asWritten', {
      nullable: true,
      description:
        'The expression of the figure as written, at most eight words, in the language of the source.',
    }),
    paragraphSha256: t.exposeString('paragraphSha256', {
      nullable: true,
      description: 'SHA-256 of the paragraph (line) that holds the span, trimmed.',
    }),
    verified: t.boolean({
      description: 'Whether it was found again in the document when the dataset was built.',
      resolve: ({ paragraphSha256 }) => paragraphSha256 !== null,
    }),
  }),
});
