import { formatPeriodInWords, parsePeriod } from '@hasila/domain';
import { html } from '../html.js';
import type { PageKind } from '../page.js';
import { drawThing } from '../parts/links.js';
import { drawPager, neighboursOf, sliceOf, sliceQuery } from '../parts/pager.js';
import { drawTable } from '../parts/section.js';
import { statusWords } from '../words/status-words.js';
import { sourceWords } from './source-words.js';
import { SOURCES } from './sources-document.js';

const SIZE = 40;

/** `/sources`: all documents, in parts. */
export const SOURCES_PAGE: PageKind = {
  path: /^\/sources$/,
  make: async ({ client, language, parameters, path }) => {
    const words = sourceWords(language);
    const slice = sliceOf(parameters, SIZE);
    const { sources } = await client.request(SOURCES, { ...slice, language });
    const neighbours = neighboursOf(path, sources.pageInfo);
    const rows = sources.nodes.map(({ slug, publisher, kind, published, title }) => [
      drawThing('sources', slug, title, language),
      html`<bdi>${publisher}</bdi>`,
      statusWords(language).source[kind],
      published === null ? '–' : formatPeriodInWords(parsePeriod(published), language),
    ]);
    const lead = words.lead(sources.totalCount);
    return {
      title: words.title,
      description: lead,
      main: html`<h1>${words.title}</h1><p class="lead">${lead}</p>${drawTable(
        words.title,
        [words.source, words.publisher, words.kind, words.published],
        rows,
      )}${drawPager(neighbours, language)}`,
      query: sliceQuery(slice),
      ...neighbours,
    };
  },
};
