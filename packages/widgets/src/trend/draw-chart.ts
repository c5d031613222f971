import type { DrawingContext } from '../drawing/context.js';
import { digits, percent } from '../drawing/numbers.js';
import { endsOf, middleOf, periodName } from '../drawing/periods.js';
import type { Drawing } from '../drawing/templates.js';
import { chartWords } from '../words/chart-words.js';
import { frameWords } from '../words/frame-words.js';
import type { TrendAnswer } from './ask-trend.js';
import type { Line, Point } from './points.js';
import { type Scale, timeScale, valueScale } from './scale.js';

/** The chart's height and the part of it that figures are drawn in, in pixels; its width is that of its place. */
const HEIGHT = 260;
const TOP = 18;
const BOTTOM = 226;
/** Where the years begin and end, in percent of the width: figures of the axis stand before them. */
const [START, END] = [5, 99];

/** Axes as places: percents across, pixels down. */
interface Axes {
  readonly across: (at: number) => string;
  readonly down: (value: number) => number;
  readonly time: Scale;
  readonly values: Scale;
}

/** Lines of figures over the years, with an interval where the words of a figure leave one. */
export function drawChart(answer: TrendAnswer, lines: readonly Line[], context: DrawingContext): Drawing {
  const { html } = context;
  const axes = axesOf(lines, context);
  const reachable = lines.findIndex(({ points }) => points.length > 0);
  const cut = axes.values.cut ? html`<p class="axis-note">${chartWords(context.language).axisCut}</p>` : '';
  return html`<svg class="chart" part="chart" width="100%" height="${HEIGHT}" role="group" aria-label="${
    answer.label.value
  }">${drawGrid(axes, context)}${answer.breaks.map(({ at }) => drawBreak(at, axes, context))}${lines.map(
    (line, index) =>
      drawLine(line, { index, alone: lines.length === 1, reachable: index === reachable }, axes, context),
  )}</svg>${cut}`;
}

function axesOf(lines: readonly Line[], { axisDirection, language }: DrawingContext): Axes {
  const points = lines.flatMap((line) => line.points);
  const ends = points.flatMap(({ quantity: { value, min, max } }) => [value, min ?? value, max ?? value]);
  const years = points.map(({ at }) => Math.floor(at));
  const values = valueScale(ends, BOTTOM, TOP);
  const time = timeScale(Math.min(...years), Math.max(...years), START, END);
  const mirrored = axisDirection === 'rtl' || (axisDirection === 'auto' && language === 'AR');
  return {
    across: (at) => percent(mirrored ? 100 - time.place(at) : time.place(at)),
    down: (value) => Number(values.place(value).toFixed(1)),
    time,
    values,
  };
}

function drawGrid({ across, down, time, values }: Axes, { svg, language }: DrawingContext): Drawing {
  const everySecond = time.ticks.length > 7;
  const last = time.ticks.length - 1;
  const start = language === 'AR' ? '100%' : '0';
  return svg`<g class="axes" aria-hidden="true">${values.ticks.map(
    (tick) =>
      svg`<line class="grid" x1="0" x2="100%" y1="${down(tick)}" y2="${down(tick)}"></line><text class="tick" x="${start}" y="${
        down(tick) - 4
      }">${digits(tick, language)}</text>`,
  )}${time.ticks.map(
    (year, index) =>
      svg`<text class="${everySecond && (last - index) % 2 === 1 ? 'year minor' : 'year'}" x="${across(
        year + 0.5,
      )}" y="${BOTTOM + 22}">${String(year)}</text>`,
  )}</g>`;
}

function drawBreak(at: string, { across }: Axes, { svg }: DrawingContext): Drawing {
  const place = across(Math.floor(middleOf(at)));
  return svg`<line class="break" x1="${place}" x2="${place}" y1="${TOP}" y2="${BOTTOM}" aria-hidden="true"></line>`;
}

function drawLine(
  line: Line,
  {
    index,
    alone,
    reachable,
  }: { readonly index: number; readonly alone: boolean; readonly reachable: boolean },
  axes: Axes,
  context: DrawingContext,
): Drawing {
  const { svg } = context;
  return svg`<g class="line-${String(index % 6)}" role="group" aria-label="${line.name}">${line.points.map(
    (point, at) => {
      const next = line.points[at + 1];
      return next === undefined || !areJoined(point, next) ? '' : drawSegment(point, next, axes, context);
    },
  )}${line.points.map((point, at) => drawPoint(point, alone ? '' : `${line.name} · `, reachable && at === 0, axes, context))}</g>`;
}

/** A gap is left where a year is missing, and beside a period of another length: half a year counts half as much. */
function areJoined(from: Point, to: Point): boolean {
  const [length, next] = [from, to].map(({ period }) => {
    const [start, end] = endsOf(period);
    return end - start;
  });
  return to.at - from.at <= 1.5 && Math.abs((next ?? 0) - (length ?? 0)) < 0.05;
}

function drawSegment(from: Point, to: Point, { across, down }: Axes, { svg }: DrawingContext): Drawing {
  return svg`<line class="segment" x1="${across(from.at)}" y1="${down(from.quantity.value)}" x2="${across(to.at)}" y2="${down(
    to.quantity.value,
  )}" aria-hidden="true"></line>`;
}

/** `of`: whose figure it is, where there are several lines: a colour alone does not say it. */
function drawPoint(
  point: Point,
  of: string,
  reachable: boolean,
  axes: Axes,
  context: DrawingContext,
): Drawing {
  const { svg, language } = context;
  const { across, down } = axes;
  const { period, quantity, flags, at } = point;
  const revised = flags.includes('REVISED');
  const words = chartWords(language);
  const frame = frameWords(language);
  const said = `${of}${periodName(period, language)}${frame.colon}${quantity.text.value}${revised ? ` (${words.revised})` : ''}`;
  const y = down(quantity.value);
  return svg`<g class="${revised ? 'point revised' : 'point'}" part="point" role="img" tabindex="${
    reachable ? '0' : '-1'
  }" data-period="${period}">${drawInterval(point, axes, context)}<circle class="reach" cx="${across(at)}" cy="${y}" r="14"></circle><circle class="dot" cx="${across(
    at,
  )}" cy="${y}" r="4"></circle><title>${said}</title></g>`;
}

/** From the least to the most that the words allow; an end that they leave open is drawn without a bar across. */
function drawInterval(
  { at, quantity: { value, min, max } }: Point,
  { across, down }: Axes,
  { svg }: DrawingContext,
): Drawing {
  if (min === value && max === value) return '';
  const open = min === null || max === null;
  const [low, high] = [min === null ? BOTTOM : down(min), max === null ? TOP : down(max)];
  const x = across(at);
  return svg`<line class="${open ? 'interval open' : 'interval'}" x1="${x}" x2="${x}" y1="${low}" y2="${high}"></line>`;
}
