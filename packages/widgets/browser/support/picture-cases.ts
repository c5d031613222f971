import type { BrowserContextOptions } from 'playwright-core';
import { type Attributes, markup } from './elements.js';

/** What a picture shows: a widget on the page of a newspaper, or the top of a page of the service. */
export interface PictureCase {
  /** Of the file, in `docs/pictures`. */
  readonly name: string;
  readonly language: 'ar' | 'en' | 'fr';
  readonly width: number;
  readonly colors: NonNullable<BrowserContextOptions['colorScheme']>;
  readonly body?: string;
  /** Without the language. */
  readonly path?: string;
}

const element = (name: string, attributes: Attributes) =>
  markup({ tag: `hasila-${name}` as 'hasila-map' }, attributes);
const CASES = 'criminal-cases-recorded';

const LINE = `<p>Morocco’s police recorded ${element('figure', { indicator: CASES, target: '2025' })} in a year in which it
hired ${element('figure', { indicator: 'recruits', target: '2025' })}.</p>`;

export const PICTURES: readonly PictureCase[] = [
  { name: 'figure-line', language: 'en', width: 768, colors: 'light', body: LINE },
  {
    name: 'figure-tile',
    language: 'ar',
    width: 360,
    colors: 'light',
    body: element('figure', { indicator: CASES, target: '2025', view: 'tile' }),
  },
  {
    name: 'compare',
    language: 'fr',
    width: 768,
    colors: 'light',
    body: element('compare', { indicator: CASES, base: '2022', target: '2025' }),
  },
  {
    name: 'trend',
    language: 'en',
    width: 1280,
    colors: 'light',
    body: element('trend', { indicator: 'theft-networks-dismantled' }),
  },
  {
    name: 'trend-dark',
    language: 'ar',
    width: 768,
    colors: 'dark',
    body: element('trend', { indicator: CASES, from: '2017' }),
  },
  {
    name: 'ranking',
    language: 'fr',
    width: 768,
    colors: 'light',
    body: element('ranking', { base: '2024', target: '2025', count: '8' }),
  },
  { name: 'timeline', language: 'en', width: 768, colors: 'light', body: element('timeline', {}) },
  {
    name: 'delivery',
    language: 'ar',
    width: 360,
    colors: 'light',
    body: element('delivery', { year: '2025' }),
  },
  {
    name: 'table',
    language: 'en',
    width: 1280,
    colors: 'dark',
    body: element('table', { topic: 'drugs', from: '2022' }),
  },
  { name: 'map', language: 'ar', width: 768, colors: 'light', body: element('map', {}) },
  { name: 'page-front', language: 'ar', width: 1280, colors: 'light', path: '' },
  { name: 'page-indicator', language: 'en', width: 1280, colors: 'light', path: `/indicators/${CASES}` },
  { name: 'page-indicator-small', language: 'ar', width: 360, colors: 'dark', path: `/indicators/${CASES}` },
  {
    name: 'page-explore',
    language: 'ar',
    width: 768,
    colors: 'light',
    path: `/explore?indicator=${CASES}&from=2017`,
  },
];
