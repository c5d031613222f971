import type { DrawingContext } from '../drawing/context.js';
import { periodName } from '../drawing/periods.js';
import type { Drawing } from '../drawing/templates.js';
import { chartWords } from '../words/chart-words.js';
import type { TrendAnswer } from './ask-trend.js';
import type { Line } from './points.js';

/** Every figure of a chart as a row of a table, with its source. */
export function drawTrendTable(
  answer: TrendAnswer,
  lines: readonly Line[],
  { html, language }: DrawingContext,
): Drawing {
  const words = chartWords(language);
  const periods = [
    ...new Set(
      lines
        .flatMap(({ points }) => points)
        .sort((a, b) => a.at - b.at)
        .map(({ period }) => period),
    ),
  ];
  const head = lines.length > 1 ? lines.map(({ name }) => name) : [words.figure];
  return html`<table class="data"><caption class="unseen">${answer.label.value}</caption><thead><tr><th scope="col">${
    words.period
  }</th>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${periods.map(
    (period) =>
      html`<tr><th scope="row">${periodName(period, language)}</th>${lines.map(({ points }) => {
        const point = points.find((one) => one.period === period);
        return html`<td class="number">${point?.quantity.text.value ?? '–'}</td>`;
      })}</tr>`,
  )}</tbody></table>`;
}
