import { BadInputError } from '@hasila/sdk/core';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../../pages/html.js';
import type { Page, PageKind, PageRequest } from '../../pages/page.js';
import { pagePath, queryOf } from '../../pages/page-address.js';
import { drawSection } from '../../pages/parts/section.js';
import { drawElement } from '../embed/embed-page.js';
import { queryOf as chartQuery } from '../given.js';
import { drawForm } from './draw-form.js';
import { drawUses } from './draw-uses.js';
import { type ExploreState, paired, readState, stateQuery } from './explore-state.js';
import { exploreWords } from './explore-words.js';
import { chartsOf, countOf, type ExploredChart, explored, tablesOf } from './explored-charts.js';
import { type Offers, offersOf } from './offers.js';

/** `/explore?…`: indicators, places and years that a reader chooses, as a chart and a table, and how to take them along. */
export const EXPLORE_PAGE: PageKind = {
  path: /^\/explore$/,
  make: async (request) => {
    const { client, language, edition, site, parameters } = request;
    const asked = readState(parameters);
    const offers = await offersOf(client, asked, language).catch(unlessUnknown);
    if (offers === undefined) return undefined;
    const state = paired(asked, offers.years);
    if (offers.chosen.length === 0) return pageOf(request, state, offers, [], undefined);
    const charts = chartsOf(state, edition.country, language, site);
    const table = state.kind === 'table' ? [] : tablesOf(state, edition.country, language, site).slice(0, 1);
    const all = await explored([...charts, ...table], client);
    return pageOf(request, state, offers, all.slice(0, charts.length), all[charts.length]);
  },
};

function pageOf(
  request: PageRequest,
  state: ExploreState,
  offers: Offers,
  shown: readonly ExploredChart[],
  table: ExploredChart | undefined,
): Page {
  const { language } = request;
  const words = exploreWords(language);
  const names = offers.chosen.map(({ label }) => label.value);
  const title = names.length === 0 ? words.title : names.join(' · ');
  const query = queryOf(stateQuery(state));
  const [first] = shown;
  const charts = shown.map(({ chart, answer }) =>
    answer === undefined ? html`<p class="quiet">${words.nothing}</p>` : drawElement(chart, answer),
  );
  const count = countOf(state);
  const rest = count > shown.length ? html`<p class="quiet">${words.rest(shown.length, count)}</p>` : '';
  const form = drawForm(state, offers, language);
  // What was chosen comes first: most readers come by a link to it.
  const main = html`<h1>${words.title}</h1><p class="lead">${words.lead}</p>${
    shown.length === 0
      ? html`${form}<p class="quiet">${words.choose}</p>`
      : html`${drawSection('chart', title, html`<div class="explored">${charts}</div>${rest}`)}${form}${drawTable(table, request)}${drawUses(
          state,
          shown,
          {
            ...request,
            title,
            names: namesOf(offers),
            address: `${request.site}${pagePath(language, '/explore')}${query}`,
          },
        )}`
  }`;
  return {
    title,
    description: words.lead,
    main,
    query,
    unlisted: shown.length > 0,
    scripts: ['copying.js', 'exploring.js'],
    ...(first !== undefined && {
      chart: {
        kind: first.chart.name,
        query: chartQuery(first.chart.given.entries).slice(1),
        standsForPage: true,
      },
    }),
  };
}

function namesOf({ chosen, places, breakdowns }: Offers): ReadonlyMap<string, string> {
  return new Map([...chosen, ...places, ...breakdowns].map(({ code, label }) => [code, label.value]));
}

function drawTable(table: ExploredChart | undefined, { language }: PageRequest): Drawing {
  if (table?.answer === undefined) return '';
  return drawSection('table', exploreWords(language).table, drawElement(table.chart, table.answer));
}

/** An indicator or a topic that there is none of: then there is no such page. */
function unlessUnknown(error: unknown): undefined {
  if (error instanceof BadInputError) return undefined;
  throw error;
}
