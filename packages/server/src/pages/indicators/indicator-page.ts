import { BadInputError } from '@hasila/sdk/core';
import {
  askAll,
  askComparison,
  askTrend,
  type ComparisonAnswer,
  type TrendAnswer,
} from '@hasila/widgets/draw';
import { html } from '../html.js';
import type { Page, PageKind, PageRequest } from '../page.js';
import { queryOf } from '../page-address.js';
import { drawCrumbs } from '../parts/crumbs.js';
import { drawFacts } from '../parts/facts.js';
import { drawSourceList } from '../parts/links.js';
import { drawSection } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { breakdownOf, chosenSeries, partsOf, usualSeries } from './chosen-series.js';
import { drawCharts } from './draw-charts.js';
import { drawClaims } from './draw-claims.js';
import { drawSeriesList } from './draw-series-list.js';
import { drawUses } from './draw-uses.js';
import { indicatorData } from './indicator-data.js';
import { INDICATOR, type IndicatorAnswer, type SeriesAnswer } from './indicator-document.js';
import { indicatorWords } from './indicator-words.js';

/** Everything that the page of an indicator shows. */
export interface IndicatorContent {
  readonly indicator: IndicatorAnswer;
  /** The one that is shown; undefined where the sources tell of changes alone. */
  readonly series: SeriesAnswer | undefined;
  /** Of the series that stands for the indicator: it needs no parameters. */
  readonly usual: boolean;
  readonly latest: ComparisonAnswer | undefined;
  readonly trend: TrendAnswer | undefined;
}

/** `/indicators/CODE`: one indicator, by default as the whole country counts it; `place` and `breakdown` name another series. */
export const INDICATOR_PAGE: PageKind = {
  path: /^\/indicators\/([a-z0-9-]{1,100})$/,
  make: async (request, [code = '']) => {
    const { client, language, edition, parameters } = request;
    const { indicator } = await client.request(INDICATOR, { code, language });
    if (indicator === null) return undefined;
    const series = chosenSeries(indicator.series.nodes, parameters, edition.country);
    if (series === undefined && (indicator.series.nodes.length > 0 || parameters.has('place')))
      return undefined;
    const [shownLatest, shownTrend] = series === undefined ? [] : await figuresOf(code, series, request);
    const content: IndicatorContent = {
      indicator,
      series,
      usual: series === usualSeries(indicator.series.nodes, edition.country),
      latest: shownLatest,
      trend: shownTrend,
    };
    return pageOf(content, request);
  },
};

async function figuresOf(
  indicator: string,
  series: SeriesAnswer,
  { client, language }: PageRequest,
): Promise<readonly [ComparisonAnswer | undefined, TrendAnswer | undefined]> {
  const own = { indicator, asOf: undefined, language };
  const [latest, trend] = askAll(client, [
    askComparison({
      ...own,
      base: undefined,
      target: undefined,
      place: series.place.slug,
      breakdown: partsOf(series),
      measure: undefined,
    }),
    askTrend({ ...own, places: [series.place.slug], breakdowns: [partsOf(series)] }),
  ]);
  return Promise.all([present<ComparisonAnswer>(latest), present<TrendAnswer>(trend)]);
}

function pageOf(content: IndicatorContent, request: PageRequest): Page {
  const { indicator, series, usual, trend } = content;
  const { language } = request;
  const words = indicatorWords(language);
  const { topic, definition, label } = indicator;
  const title =
    usual || series === undefined ? label.value : `${label.value} – ${seriesName(series, request)}`;
  const latest = series?.latest ?? null;
  const attributes =
    series === undefined ? {} : { place: series.place.slug, breakdown: breakdownOf(series) || undefined };
  const main = html`${drawCrumbs(language, 'indicators', {
    name: drawText(topic.label, language),
    path: `/indicators${queryOf({ topic: topic.code })}`,
  })}<h1>${usual ? drawText(label, language) : title}</h1>${
    definition === null ? '' : html`<p class="lead">${drawText(definition, language)}</p>`
  }${drawCharts(content, request)}${drawFacts([
    [words.unit, drawText(indicator.unit.label, language)],
    [words.counted, drawText(indicator.institution.name, language)],
  ])}${drawNotes(content, request)}${drawSeriesList(content, request)}${drawClaims(content, request)}${drawSection(
    'sources',
    words.sources,
    trend === undefined
      ? ''
      : html`<p>${drawSourceList(
          trend.observations.nodes.map(({ reading }) => reading.citation.source),
          language,
        )}</p>`,
  )}${drawUses(content, request)}`;
  return {
    title,
    description:
      latest === null ? `${title}. ${words.noFigures}` : words.description(title, latest.quantity.text.value),
    main,
    data: indicatorData(content, request),
    ...(series === undefined
      ? {}
      : {
          chart: {
            kind: 'trend',
            query: queryOf({ indicator: indicator.code, ...attributes }).slice(1),
            standsForPage: true,
          },
        }),
    query: usual ? '' : queryOf(attributes),
    scripts: ['copying.js'],
  };
}

/** What a series is of, beside its indicator. */
function seriesName({ place, breakdown }: SeriesAnswer, { language, edition }: PageRequest): string {
  const members = breakdown.map(({ member }) => member.label.value);
  const parts =
    place.slug === edition.country && members.length > 0 ? members : [place.name.value, ...members];
  return parts.join(language === 'AR' ? '، ' : ', ');
}

function drawNotes({ indicator: { notes, breaks } }: IndicatorContent, { language }: PageRequest) {
  const words = indicatorWords(language);
  const list =
    notes.length === 0
      ? ''
      : html`<ul class="prose">${notes.map((note) => html`<li>${drawText(note, language)}</li>`)}</ul>`;
  const broken = breaks.map(
    ({ at, reason, citation }) =>
      html`<li>${at}: ${drawText(reason, language)}${
        citation === null ? '' : html` (${drawSourceList([citation.source], language)})`
      }</li>`,
  );
  return html`${drawSection('notes', words.notes, list)}${drawSection(
    'breaks',
    words.breaks,
    broken.length === 0 ? '' : html`<ul class="prose">${broken}</ul>`,
  )}`;
}

/** A figure that is not there leaves its place empty; any other failure is one of the page. */
async function present<Answer>(answer: Promise<unknown> | undefined): Promise<Answer | undefined> {
  try {
    return (await answer) as Answer;
  } catch (error) {
    if (error instanceof BadInputError) return undefined;
    throw error;
  }
}
