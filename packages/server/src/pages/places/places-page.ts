import type { Language } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import type { PageKind } from '../page.js';
import { drawThing } from '../parts/links.js';
import { placeWords } from './place-words.js';
import { type NamedPlace, PLACES } from './places-document.js';

/** `/places`: the country, its regions, and the cities of each. */
export const PLACES_PAGE: PageKind = {
  path: /^\/places$/,
  make: async ({ client, language }) => {
    const words = placeWords(language);
    const places: NamedPlace[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Awaited<ReturnType<typeof part>> = await part(after);
      places.push(...page.nodes);
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    const lead = words.lead(places.length);
    const roots = places.filter(({ parent }) => parent === null);
    return {
      title: words.title,
      description: lead,
      main: html`<h1>${words.title}</h1><p class="lead">${lead}</p><div class="topics">${roots.map((root) =>
        drawTree(root, places, language),
      )}</div>`,
    };

    async function part(after: string | null) {
      return (await client.request(PLACES, { after, language })).places;
    }
  },
};

/** A place, and below it those that have places of their own, each as a part of the page; the others as a list. */
function drawTree(place: NamedPlace, places: readonly NamedPlace[], language: Language): Drawing {
  const inside = childrenOf(place, places, language);
  const leaves = inside.filter((one) => childrenOf(one, places, language).length === 0);
  const branches = inside.filter((one) => !leaves.includes(one));
  const list =
    leaves.length === 0
      ? ''
      : html`<ul class="names">${leaves.map(
          (one) => html`<li>${drawThing('places', one.slug, one.name, language)}</li>`,
        )}</ul>`;
  return html`<section><h2>${drawThing('places', place.slug, place.name, language)}</h2>${list}</section>${branches.map(
    (one) => drawTree(one, places, language),
  )}`;
}

function childrenOf(
  { slug }: NamedPlace,
  places: readonly NamedPlace[],
  language: Language,
): readonly NamedPlace[] {
  const { compare } = new Intl.Collator(language.toLowerCase());
  return places
    .filter(({ parent }) => parent?.slug === slug)
    .toSorted((a, b) => compare(a.name.value, b.name.value));
}
