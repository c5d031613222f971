import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../pages/html.js';
import { embedAddress } from './addresses.js';
import type { Chart } from './chart.js';

/** Heights that most charts of a kind need in a frame, in pixels: where no script tells the true one. */
const HEIGHTS: Readonly<Record<string, number>> = { figure: 260, compare: 360, trend: 480 };
const ANY_HEIGHT = 520;

export function usualHeight(name: string): number {
  return HEIGHTS[name] ?? ANY_HEIGHT;
}

export interface FrameSize {
  readonly width: number | string;
  readonly height: number;
}

/** A frame that shows a chart on any page. */
export function drawFrameOf(chart: Chart, title: string, { width, height }: FrameSize): Drawing {
  return html`<iframe src="${embedAddress(chart)}" title="${title}" width="${width}" height="${height}" loading="lazy" frameborder="0" allow="fullscreen"></iframe>`;
}
