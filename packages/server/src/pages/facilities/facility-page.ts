import { formatPeriodInWords, parsePeriod } from '@hasila/domain';
import { html } from '../html.js';
import type { PageKind, PageRequest } from '../page.js';
import { pagePath } from '../page-address.js';
import { drawCrumbs } from '../parts/crumbs.js';
import { drawFacts } from '../parts/facts.js';
import { drawSource, drawThing } from '../parts/links.js';
import { placeData } from '../parts/place-data.js';
import { drawSection, drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { statusWords } from '../words/status-words.js';
import { FACILITY, type FacilityAnswer } from './facilities-document.js';
import { facilityWords } from './facility-words.js';

/** `/facilities/SLUG`: what it is, and what became of it, by whose word. */
export const FACILITY_PAGE: PageKind = {
  path: /^\/facilities\/([a-z0-9-]{1,100})$/,
  make: async (request, [slug = '']) => {
    const { client, language } = request;
    const { facility } = await client.request(FACILITY, { slug, language });
    if (facility === null) return undefined;
    const { name, type, place, status } = facility;
    const words = facilityWords(language);
    const state = statusWords(language).facility[status];
    const main = html`${drawCrumbs(language, 'facilities')}<h1>${drawText(name, language)}</h1>${drawFacts([
      [words.type, drawText(type.label, language)],
      [words.place, place === null ? undefined : drawThing('places', place.slug, place.name, language)],
      [words.status, state],
    ])}${drawHistory(facility, request)}${drawCommitments(facility, request)}`;
    return {
      title: name.value,
      description: words.description(name.value, type.label.value, place?.name.value ?? '–', state),
      main,
      ...(place !== null && {
        chart: { kind: 'map', query: `place=${place.slug}`, standsForPage: false },
      }),
      data: [
        {
          '@context': 'https://schema.org',
          '@type': 'Place',
          '@id': `${request.site}${pagePath(language, request.path)}`,
          name: name.value,
          additionalType: type.label.value,
          ...(place === null ? {} : { containedInPlace: placeData(place) }),
        },
      ],
    };
  },
};

function drawHistory({ history }: FacilityAnswer, { language }: PageRequest) {
  const words = facilityWords(language);
  const rows = history.map(({ kind, period, citation }) => [
    period === null ? words.undated : formatPeriodInWords(parsePeriod(period), language),
    statusWords(language).facilityChange[kind],
    drawSource(citation.source, language),
  ]);
  return drawSection(
    'history',
    words.history,
    drawTable(words.history, [words.when, words.change, words.source], rows),
  );
}

function drawCommitments({ commitments }: FacilityAnswer, { language }: PageRequest) {
  const words = facilityWords(language);
  const items = commitments.nodes.map(
    ({ slug, title, status }) =>
      html`<li>${drawThing('commitments', slug, title, language)} <span class="quiet">(${statusWords(language).commitment[status]})</span></li>`,
  );
  return drawSection('commitments', words.commitments, items.length === 0 ? '' : html`<ul>${items}</ul>`);
}
