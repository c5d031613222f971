import { formatPeriodInWords, parsePeriod } from '@hasila/domain';
import { html } from '../html.js';
import type { PageKind } from '../page.js';
import { drawThing } from '../parts/links.js';
import { drawPager, neighboursOf, sliceOf, sliceQuery } from '../parts/pager.js';
import { drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { eventWords } from './event-words.js';
import { EVENTS } from './events-document.js';

const SIZE = 40;

/** `/events`: all of them, in parts. */
export const EVENTS_PAGE: PageKind = {
  path: /^\/events$/,
  make: async ({ client, language, parameters, path }) => {
    const words = eventWords(language);
    const slice = sliceOf(parameters, SIZE);
    const { events } = await client.request(EVENTS, { ...slice, language });
    const neighbours = neighboursOf(path, events.pageInfo);
    const rows = events.nodes.map(({ slug, name, type, place, period }) => [
      drawThing('events', slug, name, language),
      formatPeriodInWords(parsePeriod(period), language),
      drawText(type.label, language),
      place === null ? '–' : drawThing('places', place.slug, place.name, language),
    ]);
    const lead = words.lead(events.totalCount);
    return {
      title: words.title,
      description: lead,
      main: html`<h1>${words.title}</h1><p class="lead">${lead}</p>${drawTable(
        words.title,
        [words.event, words.when, words.type, words.place],
        rows,
      )}${drawPager(neighbours, language)}`,
      chart: { kind: 'timeline', query: 'show=events', standsForPage: false },
      query: sliceQuery(slice),
      ...neighbours,
    };
  },
};
