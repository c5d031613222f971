import { SearchDocument, SourcesDocument } from '../../generated/operations.js';
import { mentions, oneOf } from '../conditions.js';
import { asked, checkCodes } from '../known-codes.js';
import { pageOf } from '../page.js';
import { notInSnapshot } from '../refusals.js';
import { documentToWire } from '../wire/around.js';
import { answering } from './answering.js';

export const sourcesAnswer = answering(SourcesDocument, ({ filter, ...page }, request) => {
  const { edition } = request;
  checkCodes(edition, asked(edition, 'report', filter?.reports, 'filter.reports'));
  const rows = edition.sources.codes
    .map(edition.sources.get)
    .filter(
      ({ slug, kind, language, report, publisher, title }) =>
        oneOf(filter?.kinds, kind) &&
        oneOf(filter?.languages, language) &&
        (report === null ? !filter?.reports : oneOf(filter?.reports, report)) &&
        (filter?.publisher ?? publisher) === publisher &&
        mentions(filter?.text, slug, publisher, title),
    );
  return { sources: pageOf(rows, page, ({ slug }) => documentToWire(slug, request)) };
});

export const searchAnswer = answering(SearchDocument, ({ text }) => {
  const sentence =
    'A snapshot has no index of words: it holds lists, which can be filtered by a text that stands in their names.';
  throw notInSnapshot(sentence, [
    {
      path: 'text',
      value: text,
      allowed: 'the filter `text` of indicators, facilities, events, commitments and sources',
    },
  ]);
});
