import { oneOf } from '@hasila/widgets/draw';
import { languageOf } from '../../pages/languages.js';
import { answerOf, type Chart, COMMON_ATTRIBUTES } from '../chart.js';
import { noSuchChart } from '../chart-route.js';
import { badParameters, type Given, readGiven } from '../given.js';
import { inEdition } from '../in-edition.js';
import { keptResponse } from '../kept-response.js';
import { CHART_KINDS } from '../kinds.js';
import type { ChartRoute } from '../route.js';
import { drawEmbedFailure, drawEmbedPage } from './embed-page.js';

const EMBED = /^\/([a-z]{2})\/embed\/([a-z]+)$/;
const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** `/LANG/embed/KIND?…`: a widget alone, for a frame on any page. */
export const EMBEDS: ChartRoute = {
  path: /^\/(ar|en|fr)\/embed(\/|$)/,
  serve: (request, url, around) => {
    const chart = embedAt(url, around.site);
    const { language, given, name } = chart;
    return keptResponse(request, around, ['embed', around.site, language, name, given.entries], () =>
      inEdition(around.makers, language, async (client, edition) => ({
        body: drawEmbedPage(chart, await answerOf(chart, client), edition),
        edition: edition.id,
        headers: HTML,
      })),
    );
  },
  fail: ({ status, detail, headers }, { pathname }) => {
    const language = languageOf(EMBED.exec(pathname)?.[1]) ?? 'EN';
    return new Response(drawEmbedFailure(language, detail), {
      status,
      headers: { ...headers, ...HTML, 'cache-control': 'no-store' },
    });
  },
};

/** The widget of an address of a frame. Throws `BadInputError` where there is none, or a parameter is wrong. */
export function embedAt({ pathname, searchParams }: URL, site: string): Chart {
  const [, tag, name = ''] = EMBED.exec(pathname) ?? [];
  const [language, kind] = [languageOf(tag), CHART_KINDS.get(name)];
  if (language === undefined || kind === undefined) throw noSuchChart();
  const known = [...kind.attributes, ...COMMON_ATTRIBUTES, 'theme', 'edition'];
  // Whoever pastes an address into another program may find parameters added to it.
  const given = readGiven(searchParams, known, 'passed');
  checkEmbedding(given);
  return { name, kind, given, language, site };
}

function checkEmbedding(given: Given): void {
  oneOf(given.get('theme'), 'theme', ['auto', 'light', 'dark']);
  const edition = given.get('edition');
  if (edition !== null && !/^[\w-]{4,80}$/.test(edition))
    throw badParameters([{ path: 'edition', value: edition, allowed: 'the id of an edition' }]);
}
