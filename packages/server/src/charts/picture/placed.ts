import type { Drawing } from '@hasila/widgets/draw';
import { raw } from 'hono/html';
import { html } from '../../pages/html.js';

/** Something drawn from the top of its place downwards. */
export interface Placed {
  readonly height: number;
  readonly drawn: Drawing;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing that measures across in percent, or has a shape of its own, in a place of so many pixels. */
export function framed(svg: string, { x, y, width, height }: Place): Drawing {
  return html`<svg x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" overflow="visible">${raw(svg)}</svg>`;
}

/** Finer than anybody sees. */
export function round(value: number): number {
  return Number(value.toFixed(2));
}
