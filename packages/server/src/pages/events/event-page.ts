import { formatPeriodInWords, parsePeriod, periodDays } from '@hasila/domain';
import { html } from '../html.js';
import type { PageKind, PageRequest } from '../page.js';
import { pagePath } from '../page-address.js';
import { drawCrumbs } from '../parts/crumbs.js';
import { drawFacts } from '../parts/facts.js';
import { drawSource, drawSourceList, drawThing } from '../parts/links.js';
import { placeData } from '../parts/place-data.js';
import { drawSection, drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { statusWords } from '../words/status-words.js';
import { eventWords } from './event-words.js';
import { EVENT, type EventAnswer } from './events-document.js';

/** `/events/SLUG`: when and where it was, its figures, its other editions. */
export const EVENT_PAGE: PageKind = {
  path: /^\/events\/([a-z0-9-]{1,100})$/,
  make: async (request, [slug = '']) => {
    const { client, language } = request;
    const { event } = await client.request(EVENT, { slug, language });
    if (event === null) return undefined;
    const { name, type, place, period, status, citations } = event;
    const words = eventWords(language);
    const when = formatPeriodInWords(parsePeriod(period), language);
    const main = html`${drawCrumbs(language, 'events')}<h1>${drawText(name, language)}</h1>${drawFacts([
      [words.when, when],
      [words.place, place === null ? undefined : drawThing('places', place.slug, place.name, language)],
      [words.type, drawText(type.label, language)],
      [words.status, statusWords(language).event[status]],
    ])}${drawFigures(event, request)}${drawEditions(event, request)}${drawSection(
      'sources',
      words.sources,
      citations.length === 0
        ? ''
        : html`<p>${drawSourceList(
            citations.map(({ source }) => source),
            language,
          )}</p>`,
    )}`;
    const description = [name.value, type.label.value, when, ...(place === null ? [] : [place.name.value])];
    return {
      title: name.value,
      description: description.join(' · '),
      main,
      chart: {
        kind: 'timeline',
        query: `show=events&from=${period.slice(0, 4)}&to=${period.slice(0, 4)}`,
        standsForPage: false,
      },
      data: [eventData(event, request)],
    };
  },
};

function drawFigures({ observations }: EventAnswer, { language }: PageRequest) {
  const words = eventWords(language);
  const rows = observations.nodes.map(({ indicator, breakdown, quantity, reading }) => [
    html`${drawThing('indicators', indicator.code, indicator.label, language)}${breakdown.map(
      ({ member }) => html` · ${drawText(member.label, language)}`,
    )}`,
    quantity.text.value,
    drawSource(reading.citation.source, language),
  ]);
  return drawSection(
    'figures',
    words.figures,
    drawTable(words.figures, [words.indicator, words.figure, words.source], rows),
  );
}

function drawEditions({ series, slug }: EventAnswer, { language }: PageRequest) {
  if (series === null) return '';
  const items = series.editions.nodes.map((one) =>
    one.slug === slug
      ? html`<li><strong aria-current="page">${drawText(one.name, language)}</strong></li>`
      : html`<li>${drawThing('events', one.slug, one.name, language)}</li>`,
  );
  return drawSection('editions', eventWords(language).editions, html`<ol class="plain">${items}</ol>`);
}

function eventData(
  { name, period, place, status }: EventAnswer,
  { site, language, path }: PageRequest,
): object {
  // A month or a year without a day is told as it is: it neither began on its first day nor lasted to its last.
  const { first, last } = periodDays(period);
  const dates = period.length < 10 ? { startDate: period } : { startDate: first, endDate: last };
  const state = status === 'CANCELLED' ? 'EventCancelled' : 'EventScheduled';
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': `${site}${pagePath(language, path)}`,
    name: name.value,
    ...dates,
    eventStatus: `https://schema.org/${state}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    ...(place === null ? {} : { location: placeData(place) }),
  };
}
