import { formatPeriodInWords, parsePeriod } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import type { PageKind, PageRequest } from '../page.js';
import { pagePath, queryOf } from '../page-address.js';
import { drawCrumbs } from '../parts/crumbs.js';
import { drawFacts } from '../parts/facts.js';
import { drawThing } from '../parts/links.js';
import { placeData } from '../parts/place-data.js';
import { drawSection, drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { statusWords } from '../words/status-words.js';
import { drawPlaceMap } from './draw-place-map.js';
import { placeWords } from './place-words.js';
import { PLACE, type PlaceAnswer } from './places-document.js';

/** `/places/SLUG`: where it is, and what the sources tell of it. */
export const PLACE_PAGE: PageKind = {
  path: /^\/places\/([a-z0-9-]{1,100})$/,
  make: async (request, [slug = '']) => {
    const { client, language } = request;
    const { place, places } = await client.request(PLACE, { slug, within: slug, language });
    if (place === null) return undefined;
    const { name, type, parent, facilities, events, observations } = place;
    const words = placeWords(language);
    // The whole country has a map of its own, among the facilities.
    const hasMap = type !== 'COUNTRY' && facilities.totalCount > 0;
    const map = hasMap ? await drawPlaceMap(slug, request) : '';
    const inside = places.nodes.filter((one) => one.parent?.slug === slug);
    const main = html`${drawCrumbs(language, 'places')}<h1>${drawText(name, language)}</h1>${drawFacts([
      [words.type, statusWords(language).place[type]],
      [words.within, parent === null ? undefined : drawThing('places', parent.slug, parent.name, language)],
    ])}${drawFigures(place, request)}${drawSection('map', words.map, map)}${drawSection(
      'facilities',
      counted(words.facilities, facilities, language),
      listOf(
        facilities.nodes.map(
          ({ slug: own, name: label, status }) =>
            html`${drawThing('facilities', own, label, language)} <span class="quiet">(${statusWords(language).facility[status]})</span>`,
        ),
      ),
    )}${drawSection(
      'events',
      counted(words.events, events, language),
      listOf(
        events.nodes.map(
          ({ slug: own, name: label, period }) =>
            html`${drawThing('events', own, label, language)} <span class="quiet">(${formatPeriodInWords(parsePeriod(period), language)})</span>`,
        ),
      ),
    )}${drawSection(
      'places',
      words.places,
      listOf(inside.map((one) => drawThing('places', one.slug, one.name, language))),
    )}`;
    return {
      title: name.value,
      description: words.description(
        name.value,
        observations.totalCount,
        facilities.totalCount,
        events.totalCount,
      ),
      main,
      ...(facilities.totalCount + events.totalCount > 0 && {
        chart: { kind: 'timeline', query: `place=${slug}`, standsForPage: true },
      }),
      data: [
        {
          '@context': 'https://schema.org',
          ...placeData(place),
          '@id': `${request.site}${pagePath(language, request.path)}`,
          ...(parent === null ? {} : { containedInPlace: { '@type': 'Place', name: parent.name.value } }),
        },
      ],
    };
  },
};

function drawFigures({ observations, slug }: PlaceAnswer, { language }: PageRequest): Drawing {
  const words = placeWords(language);
  const rows = observations.nodes.map(({ indicator, breakdown, period, quantity }) => {
    const parts = breakdown.map(({ dimension, member }) => `${dimension.code}=${member.code}`).sort();
    const address = `${pagePath(language, `/indicators/${indicator.code}`)}${queryOf({
      place: slug,
      breakdown: parts.length === 0 ? undefined : parts.join(';'),
    })}`;
    return [
      html`<a href="${address}">${drawText(indicator.label, language)}${breakdown.map(
        ({ member }) => html` · ${drawText(member.label, language)}`,
      )}</a>`,
      formatPeriodInWords(parsePeriod(period), language),
      quantity.text.value,
    ];
  });
  return drawSection(
    'figures',
    counted(words.figures, observations, language),
    drawTable(words.figures, [words.indicator, words.period, words.figure], rows),
  );
}

/** A heading that says when less than all is shown. */
function counted(
  heading: string,
  { totalCount, nodes }: { readonly totalCount: number; readonly nodes: readonly unknown[] },
  language: PageRequest['language'],
): Drawing {
  if (nodes.length === totalCount) return heading;
  return html`${heading} <small class="quiet">(${placeWords(language).someOf(nodes.length, totalCount)})</small>`;
}

function listOf(items: readonly Drawing[]): Drawing {
  return items.length === 0 ? '' : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
