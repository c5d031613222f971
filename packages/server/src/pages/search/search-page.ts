import { formatPeriodInWords, type Language, parsePeriod } from '@hasila/domain';
import { MAX_SEARCH_TEXT } from '@hasila/schema';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import type { PageKind } from '../page.js';
import { queryOf } from '../page-address.js';
import { drawThing } from '../parts/links.js';
import { drawPager, neighboursOf, sliceOf } from '../parts/pager.js';
import { drawText } from '../parts/text.js';
import { statusWords } from '../words/status-words.js';
import { SEARCH, type SearchEdge } from './search-document.js';
import { searchWords } from './search-words.js';

const SIZE = 25;

/** `/search?q=`: what a text finds, the best first. No search engine needs it. */
export const SEARCH_PAGE: PageKind = {
  path: /^\/search$/,
  make: async ({ client, language, parameters, path }) => {
    const words = searchWords(language);
    const text = [...(parameters.get('q') ?? '').replaceAll('\0', '').trim()]
      .slice(0, MAX_SEARCH_TEXT)
      .join('');
    const all = {
      title: words.title,
      description: words.ask,
      unlisted: true,
      query: queryOf({ q: text || undefined }),
    };
    if (text === '') return { ...all, main: html`<h1>${words.title}</h1><p class="lead">${words.ask}</p>` };
    const { search } = await client.request(SEARCH, { text, ...sliceOf(parameters, SIZE), language });
    const neighbours = neighboursOf(path, search.pageInfo, { q: text });
    const found = search.totalCount === 0 ? words.none(text) : words.found(text, search.totalCount);
    const main = html`<h1>${words.title}</h1><p class="lead" role="status">${found}</p><ol class="results">${search.edges.map(
      (edge) => drawResult(edge, language),
    )}</ol>${drawPager(neighbours, language)}`;
    return { ...all, title: found, main, searched: text, ...neighbours };
  },
};

function drawResult({ node, matched }: SearchEdge, language: Language): Drawing {
  const { link, name, more } = drawNode(node, language);
  const kind = searchWords(language).kinds[node.__typename];
  return html`<li>${link} <span class="quiet">${kind} · ${more}</span>${
    matched === null || matched.value === name
      ? ''
      : html`<br><small class="quiet">${drawText(matched, language)}</small>`
  }</li>`;
}

function drawNode(
  node: SearchEdge['node'],
  language: Language,
): { readonly link: Drawing; readonly name: string; readonly more: Drawing } {
  switch (node.__typename) {
    case 'Indicator':
      return {
        link: drawThing('indicators', node.code, node.label, language),
        name: node.label.value,
        more: drawText(node.topic.label, language),
      };
    case 'Facility':
      return {
        link: drawThing('facilities', node.slug, node.name, language),
        name: node.name.value,
        more: drawText(node.facilityType.label, language),
      };
    case 'Event':
      return {
        link: drawThing('events', node.slug, node.name, language),
        name: node.name.value,
        more: formatPeriodInWords(parsePeriod(node.period), language),
      };
    case 'Commitment':
      return {
        link: drawThing('commitments', node.slug, node.title, language),
        name: node.title.value,
        more: statusWords(language).commitment[node.status],
      };
    case 'Place':
      return {
        link: drawThing('places', node.slug, node.name, language),
        name: node.name.value,
        more: statusWords(language).place[node.placeType],
      };
    case 'Source':
      return {
        link: drawThing('sources', node.slug, node.title, language),
        name: node.title.value,
        more: html`<bdi>${node.publisher}</bdi>`,
      };
  }
}
