import { type DrawingContext, pageOf } from '../drawing/context.js';
import { drawFrame } from '../drawing/frame.js';
import { periodName } from '../drawing/periods.js';
import { drawSources } from '../drawing/source-line.js';
import type { Drawing } from '../drawing/templates.js';
import { chartWords } from '../words/chart-words.js';
import { frameWords } from '../words/frame-words.js';
import type { TrendAnswer } from './ask-trend.js';
import { drawChart } from './draw-chart.js';
import { drawTrendTable } from './draw-trend-table.js';
import { chartedLines, type Line, linesOf } from './points.js';

/** Which years of a series are shown; absent: all. */
export interface TrendRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A series over the years, with what its words leave open, its gaps, breaks and restatements, and its table. */
export function drawTrend(answer: TrendAnswer, { from, to }: TrendRange, context: DrawingContext): Drawing {
  const { html, language } = context;
  const lines = linesOf(answer, from, to);
  const words = chartWords(language);
  const frame = frameWords(language);
  const observations = lines.flatMap(({ points }) => points);
  const body =
    observations.length === 0
      ? html`<p class="nothing">${frame.noFigure}</p>`
      : html`${drawChart(answer, chartedLines(lines), context)}${drawLegend(lines, context)}<details class="data" part="data"><summary>${
          words.table
        }</summary>${drawTrendTable(answer, lines, context)}</details>`;
  return drawFrame(
    {
      title: html`<a href="${pageOf(context, `indicators/${answer.code}`)}">${answer.label.value}</a>`,
      subtitle: html`${lines.length === 1 ? html`${lines[0]?.name} · ` : ''}${answer.unit.label.value}`,
      body,
      caution: drawNotes(answer, lines, context),
      source: drawSources(
        observations.map(({ reading }) => reading.citation.source),
        context,
      ),
    },
    'trend',
    context,
  );
}

function drawLegend(lines: readonly Line[], { html }: DrawingContext): Drawing {
  if (lines.length < 2) return '';
  return html`<ul class="legend" part="legend">${lines.map(
    ({ name }, index) =>
      html`<li class="line-${String(index % 6)}"><svg width="26" height="10" aria-hidden="true" focusable="false"><line class="segment" x1="0" x2="26" y1="5" y2="5"></line></svg> ${name}</li>`,
  )}</ul>`;
}

/** What a mark in the chart means, where there is one. */
function drawNotes(answer: TrendAnswer, lines: readonly Line[], { html, language }: DrawingContext): Drawing {
  const words = chartWords(language);
  const frame = frameWords(language);
  const revised = lines.some(({ points }) => points.some(({ flags }) => flags.includes('REVISED')));
  const count = (all: readonly Line[]) => all.reduce((sum, { points }) => sum + points.length, 0);
  const notes = [
    ...answer.breaks.map(
      ({ at, reason }) => `⚠ ${words.break}${frame.colon}${periodName(at, language)} – ${reason.value}`,
    ),
    ...(revised ? [`○ ${words.revised}`] : []),
    ...(count(chartedLines(lines)) < count(lines) ? [`ℹ ${words.longer}`] : []),
  ];
  return notes.length === 0
    ? ''
    : html`<ul class="notes caution" part="caution">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}
