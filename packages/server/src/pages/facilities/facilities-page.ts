import { html } from '../html.js';
import type { PageKind } from '../page.js';
import { drawThing } from '../parts/links.js';
import { drawPager, neighboursOf, sliceOf, sliceQuery } from '../parts/pager.js';
import { drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { statusWords } from '../words/status-words.js';
import { FACILITIES } from './facilities-document.js';
import { facilityWords } from './facility-words.js';

const SIZE = 40;

/** `/facilities`: all of them, in parts. */
export const FACILITIES_PAGE: PageKind = {
  path: /^\/facilities$/,
  make: async ({ client, language, parameters, path }) => {
    const words = facilityWords(language);
    const slice = sliceOf(parameters, SIZE);
    const { facilities } = await client.request(FACILITIES, { ...slice, language });
    const neighbours = neighboursOf(path, facilities.pageInfo);
    const rows = facilities.nodes.map(({ slug, name, type, place, status }) => [
      drawThing('facilities', slug, name, language),
      drawText(type.label, language),
      place === null ? '–' : drawThing('places', place.slug, place.name, language),
      statusWords(language).facility[status],
    ]);
    const lead = words.lead(facilities.totalCount);
    return {
      title: words.title,
      description: lead,
      main: html`<h1>${words.title}</h1><p class="lead">${lead}</p>${drawTable(
        words.title,
        [words.facility, words.type, words.place, words.status],
        rows,
      )}${drawPager(neighbours, language)}`,
      chart: { kind: 'map', query: '', standsForPage: false },
      query: sliceQuery(slice),
      ...neighbours,
    };
  },
};
