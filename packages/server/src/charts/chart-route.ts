import { BadInputError } from '@hasila/sdk/core';
import { languageOf } from '../pages/languages.js';
import { type Chart, COMMON_ATTRIBUTES } from './chart.js';
import { CHART_FORMATS, type ChartFormat } from './chart-files.js';
import { readGiven } from './given.js';
import { keptResponse } from './kept-response.js';
import { CHART_KINDS } from './kinds.js';
import { MadeCharts } from './made-charts.js';
import { problemAsJson, problemAsText } from './problem-response.js';
import type { Around, ChartRoute } from './route.js';

const FILE = /^\/([a-z]{2})\/charts\/([a-z]+)\.([a-z]+)$/;

/** `/LANG/charts/KIND.svg|.png|.json?…`: a chart as a picture, and what it shows as data. */
export function chartFiles(): ChartRoute {
  const made = new MadeCharts();
  return {
    path: /^\/(ar|en|fr)\/charts(\/|$)/,
    serve: (request, url, around) => {
      const { chart, format, canonical } = fileAt(url, around.site);
      return keptResponse(request, around, canonical, async (key) => ({
        ...(await made.get(key, chart, format, around.makers)),
        headers: { 'content-type': format.type },
      }));
    },
    fail: (problem, { pathname }) =>
      pathname.endsWith('.json') ? problemAsJson(problem) : problemAsText(problem),
  };
}

interface ChartFile {
  readonly chart: Chart;
  readonly format: ChartFormat;
  readonly canonical: readonly unknown[];
}

function fileAt({ pathname, searchParams }: URL, site: Around['site']): ChartFile {
  const [, tag, name = '', ending = ''] = FILE.exec(pathname) ?? [];
  const [language, kind, format] = [languageOf(tag), CHART_KINDS.get(name), CHART_FORMATS.get(ending)];
  if (language === undefined || kind === undefined || format === undefined) throw noSuchChart();
  if (format.fits?.(kind) === false) throw noSuchChart();
  const given = readGiven(searchParams, [...kind.attributes, ...COMMON_ATTRIBUTES, ...format.parameters]);
  return {
    chart: { name, kind, given, language, site },
    format,
    canonical: ['file', site, tag, name, ending, given.entries],
  };
}

/** Says which charts there are. */
export function noSuchChart(): BadInputError {
  const kinds = [...CHART_KINDS.keys()].join(', ');
  const endings = [...CHART_FORMATS].flatMap(([one, { fits }]) => (fits === undefined ? `.${one}` : []));
  return new BadInputError(
    `There is no such chart: there are ${kinds}, each with ${endings.join(', ')}, and table.csv.`,
    {
      code: 'NOT_FOUND',
    },
  );
}
