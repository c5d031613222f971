import { formatPeriodInWords, parsePeriod } from '@hasila/domain';
import { html } from '../html.js';
import type { PageKind } from '../page.js';
import { drawThing } from '../parts/links.js';
import { drawPager, neighboursOf, sliceOf, sliceQuery } from '../parts/pager.js';
import { drawTable } from '../parts/section.js';
import { statusWords } from '../words/status-words.js';
import { commitmentWords } from './commitment-words.js';
import { COMMITMENTS } from './commitments-document.js';

const SIZE = 40;

/** `/commitments`: all of them, in parts. */
export const COMMITMENTS_PAGE: PageKind = {
  path: /^\/commitments$/,
  make: async ({ client, language, parameters, path }) => {
    const words = commitmentWords(language);
    const slice = sliceOf(parameters, SIZE);
    const { commitments } = await client.request(COMMITMENTS, { ...slice, language });
    const neighbours = neighboursOf(path, commitments.pageInfo);
    const rows = commitments.nodes.map(({ slug, title, due, status }) => [
      drawThing('commitments', slug, title, language),
      due === null ? words.noDue : formatPeriodInWords(parsePeriod(due), language),
      statusWords(language).commitment[status],
    ]);
    const lead = words.lead(commitments.totalCount);
    return {
      title: words.title,
      description: lead,
      main: html`<h1>${words.title}</h1><p class="lead">${lead}</p>${drawTable(
        words.title,
        [words.commitment, words.due, words.status],
        rows,
      )}${drawPager(neighbours, language)}`,
      chart: { kind: 'timeline', query: 'show=commitments', standsForPage: false },
      query: sliceQuery(slice),
      ...neighbours,
    };
  },
};
