import { type DrawingContext, pageOf } from '../drawing/context.js';
import { counted } from '../drawing/counted.js';
import { drawFrame } from '../drawing/frame.js';
import { drawManySources } from '../drawing/many-sources.js';
import { drawPartOfList } from '../drawing/part-of-list.js';
import type { Drawing } from '../drawing/templates.js';
import { LAND, SIZE } from '../generated/land.js';
import { FACILITIES, FIGURES } from '../words/counted-things.js';
import { frameWords } from '../words/frame-words.js';
import { listWords } from '../words/list-words.js';
import { mapWords } from '../words/map-words.js';
import type { FiguresAnswer, MapAnswer } from './ask-map.js';
import { project } from './project.js';
import { isFigures, type Spot, spotsOf } from './spots.js';

/** The largest dot, of the place with the most, and the least that can be seen and reached. */
const [LARGEST, LEAST] = [16, 4];

/** Places with facilities or with a figure, each as a dot as large as what it has, and a table behind them. */
export function drawMap(
  answer: MapAnswer,
  { place }: { readonly place?: string | undefined },
  context: DrawingContext,
): Drawing {
  const { html, language } = context;
  const words = mapWords(language);
  const spots = spotsOf(answer, language);
  const figures = isFigures(answer);
  const title = figures ? answer.label.value : words.facilities;
  const page = figures ? `indicators/${answer.code}` : `places/${place ?? 'morocco'}`;
  const list = figures ? answer.observations : answer;
  const length = {
    shown: list.nodes.length,
    total: list.totalCount,
    of: figures ? FIGURES : FACILITIES,
    page,
  };
  const notes = figures ? notesOf(answer, spots, context) : elsewhere(answer, spots, context);
  return drawFrame(
    {
      title: html`<a href="${pageOf(context, page)}">${title}</a>`,
      body: html`${drawLand(spots, title, context)}<p class="note" part="no-borders">${words.noBorders}</p>${
        spots.length === 0
          ? html`<p class="nothing">${listWords(language).none}</p>`
          : html`<details class="data" part="data"><summary>${words.table}</summary>${drawSpots(spots, title, context)}</details>`
      }${drawPartOfList(length, context)}`,
      caution:
        notes.length === 0
          ? ''
          : html`<ul class="notes caution" part="caution">${notes.map((note) => html`<li>⚠ ${note}</li>`)}</ul>`,
      source: drawManySources(
        spots.flatMap(({ sources }) => sources),
        context,
      ),
    },
    'map',
    context,
  );
}

/** Sizes of dots invite to compare what was counted at different times. */
function notesOf(
  { notes }: FiguresAnswer,
  spots: readonly Spot[],
  { language }: DrawingContext,
): readonly string[] {
  const periods = new Set(spots.map(({ period }) => period));
  return [...(periods.size > 1 ? [mapWords(language).periods] : []), ...notes.map(({ value }) => value)];
}

/** Facilities that no place is told of, or the country alone. */
function elsewhere(
  { nodes }: Exclude<MapAnswer, { readonly observations: unknown }>,
  spots: readonly Spot[],
  { language }: DrawingContext,
): readonly string[] {
  const missing = nodes.length - spots.reduce((sum, { value }) => sum + value, 0);
  if (missing === 0) return [];
  return [
    `${mapWords(language).elsewhere}${frameWords(language).colon}${counted(missing, FACILITIES, language)}`,
  ];
}

function drawLand(spots: readonly Spot[], title: string, { html, svg, language }: DrawingContext): Drawing {
  const most = Math.max(...spots.map(({ value }) => Math.abs(value)));
  const { colon } = frameWords(language);
  const seen = spots.filter(({ place }) => place.latitude !== null && place.longitude !== null);
  const points = seen.map(({ place, value, text }, index) => {
    const [x, y] = project(place.longitude ?? 0, place.latitude ?? 0).map((one) => one.toFixed(1));
    const size = Math.max(LEAST, LARGEST * Math.sqrt(Math.abs(value) / most || 0)).toFixed(1);
    const said = `${place.name.value}${colon}${text}`;
    return svg`<g class="${place.type === 'REGION' ? 'point region' : 'point'}" part="point" role="listitem" tabindex="${
      index === 0 ? '0' : '-1'
    }" data-place="${place.slug}" aria-label="${said}"><circle class="dot" cx="${x}" cy="${y}" r="${size}"></circle><title>${said}</title></g>`;
  });
  return html`<svg class="chart map" part="map" viewBox="0 0 ${String(SIZE.width)} ${String(SIZE.height)}" role="list" aria-label="${title}"><path class="land" part="land" d="${LAND}" aria-hidden="true"></path>${points}</svg>`;
}

function drawSpots(spots: readonly Spot[], title: string, context: DrawingContext): Drawing {
  const { html, language } = context;
  const words = mapWords(language);
  const largestFirst = [...spots].sort((a, b) => b.value - a.value);
  const rows = largestFirst.map(
    ({ place, text, things }) =>
      html`<tr><th scope="row"><a href="${pageOf(context, `places/${place.slug}`)}">${place.name.value}</a></th><td>${text}${
        things.length === 0
          ? ''
          : html`<ul>${things.map(({ name, page }) => html`<li><a href="${pageOf(context, page)}">${name}</a></li>`)}</ul>`
      }</td></tr>`,
  );
  return html`<table class="data"><caption class="unseen">${title}</caption><thead><tr><th scope="col">${words.place}</th><th scope="col">${title}</th></tr></thead><tbody>${rows}</tbody></table>`;
}
