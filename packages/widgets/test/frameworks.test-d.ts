import type { JSX } from 'react';
import type { SvelteHTMLElements } from 'svelte/elements';
import { assertType, it } from 'vitest';
import type { GlobalComponents } from 'vue';
import type {} from '../types/react.js';
import type {} from '../types/svelte.js';
import type {} from '../types/vue.js';

const heard = ({ detail }: CustomEvent<unknown>) => detail;
const chosen = ({ detail: { period } }: CustomEvent<Readonly<Record<string, string>>>) => period;

it('React knows the tags, their attributes and their events', () => {
  assertType<JSX.IntrinsicElements['hasila-trend']>({
    indicator: 'recruits',
    from: 2020,
    'axis-direction': 'ltr',
    className: 'wide',
    'onhasila-load': heard,
    'onhasila-select': chosen,
  });
  // @ts-expect-error there is no such view
  assertType<JSX.IntrinsicElements['hasila-figure']>({ view: 'poster' });
  // @ts-expect-error a figure has no range
  assertType<JSX.IntrinsicElements['hasila-figure']>({ from: 2020 });
});

it('Vue knows the tags, their attributes and their events', () => {
  type Trend = InstanceType<GlobalComponents['hasila-trend']>['$props'];
  assertType<Trend>({ indicator: 'recruits', language: 'ar', class: 'wide', onHasilaSelect: chosen });
  // @ts-expect-error there is no such language
  assertType<Trend>({ language: 'de' });
});

it('Svelte knows the tags, their attributes and their events', () => {
  assertType<SvelteHTMLElements['hasila-map']>({
    type: 'police-district',
    class: 'wide',
    'onhasila-error': heard,
  });
  // @ts-expect-error there is no such theme
  assertType<SvelteHTMLElements['hasila-map']>({ theme: 'sepia' });
});
