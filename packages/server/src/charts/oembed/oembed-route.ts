import { needed } from '@hasila/widgets/draw';
import { markupOf } from '../../pages/html.js';
import { answerOf, type Chart, drawChart } from '../chart.js';
import { numberIn, readGiven } from '../given.js';
import { inEdition } from '../in-edition.js';
import { keptResponse } from '../kept-response.js';
import { blocksOf } from '../picture/read-drawing.js';
import { sideOf } from '../picture/side.js';
import { problemAsJson } from '../problem-response.js';
import type { ChartRoute } from '../route.js';
import { embeddedChart } from './embedded-chart.js';
import { asXml, oembedAnswer } from './oembed-answer.js';

const LARGEST = 100_000;

const FORMATS = {
  json: { type: 'application/json; charset=utf-8', write: JSON.stringify },
  xml: { type: 'text/xml; charset=utf-8', write: asXml },
} as const;

/** `/oembed?url=…`: how an address of ours is shown on another page, as https://oembed.com says. */
export const OEMBED: ChartRoute = {
  path: /^\/oembed$/,
  serve: async (request, { searchParams }, around) => {
    const given = readGiven(searchParams, ['url', 'format', 'maxwidth', 'maxheight'], 'passed');
    const format = given.get('format') ?? 'json';
    if (format !== 'json' && format !== 'xml') return notImplemented(format);
    const most = { width: sizeIn('maxwidth'), height: sizeIn('maxheight') };
    const chart = embeddedChart(needed(given.get('url'), 'url'), around.site);
    const canonical = ['oembed', around.site, format, most, chart.name, chart.language, chart.given.entries];
    return keptResponse(request, around, canonical, () =>
      inEdition(around.makers, chart.language, async (client, edition) => {
        const title = titleOf(chart, await answerOf(chart, client));
        const { type, write } = FORMATS[format];
        return {
          body: write(oembedAnswer(chart, title, most)),
          edition: edition.id,
          headers: { 'content-type': type },
        };
      }),
    );

    function sizeIn(name: string): number | undefined {
      return numberIn(given, name, 1, LARGEST);
    }
  },
  fail: (problem) => problemAsJson(problem),
};

function notImplemented(format: string): Response {
  return problemAsJson({
    status: 501,
    code: 'BAD_USER_INPUT',
    detail: `Answers are written in json and xml, not in ${JSON.stringify(format.slice(0, 60))}.`,
    problems: [{ path: 'format', value: format.slice(0, 60), allowed: 'json, xml' }],
    headers: {},
  });
}

/** What a chart is called: its own first line. */
function titleOf(chart: Chart, answer: unknown): string {
  const [first] = blocksOf(markupOf(drawChart(chart, answer)), sideOf(chart.language));
  return first?.kind === 'text'
    ? first.runs
        .map(({ text }) => text)
        .join('')
        .trim()
    : '';
}
