import type { HasilaElement } from '../../src/index.js';

export type Attributes = Readonly<Record<string, string>>;

/** An element as the tests know it: a new one is an entry here, and nowhere else. */
export interface ElementCase {
  readonly tag: keyof HTMLElementTagNameMap & `hasila-${string}`;
  /** What it is shown with. */
  readonly attributes: Attributes;
  /** What an attribute changes: what is written beside those above, and what is read then. */
  readonly changes: readonly (readonly [attributes: Attributes, shown: RegExp])[];
  /** What is wrong with these. */
  readonly wrong: Attributes;
  /** Whether it is a chart with points that the keyboard reaches, and which way the next one lies. */
  readonly points?: 'across' | 'list';
  /** What a chosen point tells. */
  readonly chosen?: RegExp;
}

const CASES = { indicator: 'criminal-cases-recorded', base: '2024', target: '2025' };
const FOREIGN = { indicator: 'drug-persons-arrested', breakdown: 'nationality=foreign' };
const IN_CASABLANCA = { indicator: 'cocaine-seized', place: 'casablanca', target: '2013-05-16/2014-05-15' };
const AS_ONCE_KNOWN = { target: '2022', base: '2020', 'as-of': '2023-01-15' };

const PAIR: ElementCase['changes'] = [
  [{ indicator: 'recruits' }, /4,693/],
  [{ base: '2023' }, /738,748/],
  [{ base: '2020', target: '2023' }, /851,343/],
  [{ measure: 'absolute' }, /\+23,467/],
  [IN_CASABLANCA, /Casablanca/],
  [FOREIGN, /Foreign/i],
  [AS_ONCE_KNOWN, /820,274/],
  [{ language: 'fr' }, /779.008/],
  [{ language: 'ar' }, /المصدر/],
];

export const ELEMENTS: readonly ElementCase[] = [
  {
    tag: 'hasila-figure',
    attributes: { ...CASES, view: 'tile' },
    changes: [...PAIR, [{ view: 'line' }, /^779,008.*\(2025; Source: /]],
    wrong: { view: 'poster' },
  },
  { tag: 'hasila-compare', attributes: CASES, changes: PAIR, wrong: { measure: 'much' } },
  {
    tag: 'hasila-trend',
    attributes: { indicator: 'criminal-cases-recorded' },
    changes: [
      [{ indicator: 'theft-networks-dismantled' }, /Break in the series/],
      [{ from: '2023' }, /^(?!.*559,035).*779,008/],
      [{ to: '2019' }, /^(?!.*779,008).*559,035/],
      [{ place: 'casablanca tetouan' }, /Casablanca.*Tetouan/],
      [FOREIGN, /Foreign/i],
      [{ 'as-of': '2023-01-15' }, /^(?!.*738,748).*820,274/],
      [{ language: 'fr' }, /Tableau/],
      [{ 'axis-direction': 'rtl' }, /779,008/],
    ],
    wrong: { from: 'MMXX' },
    points: 'across',
    chosen: /^\{"period":"20\d\d[-\d/]*"\}$/,
  },
  {
    tag: 'hasila-ranking',
    attributes: { base: '2024', target: '2025' },
    changes: [
      [{ count: '3' }, /^(?!.*Ecstasy)/],
      [{ direction: 'decrease' }, /^(?!.*\+)/],
      [{ topic: 'drugs' }, /seized/],
      [{ indicator: 'recruits criminal-cases-recorded' }, /^(?=.*779,008).*4,693/],
      [{ base: '2022' }, /2022/],
      [{ target: '2024', base: '2023' }, /2023/],
      [{ measure: 'absolute' }, /Biggest changes/],
      [{ place: 'casablanca' }, /./],
      [{ breakdown: 'nationality=foreign' }, /Foreign/i],
      [{ 'as-of': '2025-01-01' }, /./],
      [{ language: 'fr' }, /Plus fortes évolutions/],
    ],
    wrong: { count: 'many' },
  },
  {
    tag: 'hasila-timeline',
    attributes: {},
    changes: [
      [{ from: '2025' }, /2025/],
      [{ to: '2022' }, /^(?!.*2023: \d)/],
      [{ show: 'events' }, /Interpol/i],
      [{ show: 'facilities', type: 'police-district' }, /police district/i],
      [{ place: 'marrakech' }, /Marrakech/],
      [{ 'as-of': '2024-01-01' }, /./],
      [{ language: 'ar' }, /التسلسل الزمني/],
      [{ 'axis-direction': 'rtl' }, /Timeline/],
    ],
    wrong: { show: 'rumours' },
    points: 'across',
    chosen: /^\{"period":"20\d\d"/,
  },
  {
    tag: 'hasila-delivery',
    attributes: { year: '2025' },
    changes: [
      [{ year: '2026' }, /2026/],
      [{ 'as-of': '2025-06-01' }, /./],
      [{ language: 'ar' }, /ما أُعلن لسنة 2025 ومآله/],
    ],
    wrong: { year: 'next' },
    points: 'across',
    chosen: /^\{"status":"[A-Z_]+"/,
  },
  {
    tag: 'hasila-table',
    attributes: { topic: 'drugs' },
    changes: [
      [{ topic: 'violent-crime' }, /Violent/],
      [{ indicator: 'recruits' }, /4,693/],
      [{ from: '2024' }, /^(?!.*2019)/],
      [{ to: '2022' }, /^(?!.*2024)/],
      [{ place: 'casablanca' }, /Casablanca|other|./],
      [{ breakdown: 'nationality=foreign' }, /378/],
      [{ 'as-of': '2023-01-15' }, /^(?!.*2025)/],
      [{ language: 'fr' }, /Indicateurs par année/],
    ],
    wrong: { to: 'now' },
  },
  {
    tag: 'hasila-map',
    attributes: {},
    changes: [
      [{ indicator: 'criminal-cases-recorded' }, /Criminal cases recorded/],
      [{ indicator: 'criminal-cases-recorded', target: '2013-05-16/2014-05-15' }, /16,011/],
      [{ type: 'police-district' }, /./],
      [{ place: 'marrakech' }, /Marrakech/],
      [{ indicator: 'drug-persons-arrested', breakdown: 'nationality=foreign' }, /./],
      [{ 'as-of': '2020-01-01' }, /./],
      [{ language: 'ar' }, /لا ترسم حدودا/],
    ],
    wrong: { 'as-of': 'today' },
    points: 'list',
    chosen: /^\{"place":"[a-z-]+"/,
  },
];

/** The element's HTML, with text of the page inside. */
export function markup({ tag }: Pick<ElementCase, 'tag'>, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${inside}</${tag}>`;
}

export type AnyElement = HasilaElement<unknown>;
