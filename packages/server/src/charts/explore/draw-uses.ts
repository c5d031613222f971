import type { Language } from '@hasila/domain';
import type { Edition } from '@hasila/schema';
import { type Drawing, wordsIn } from '@hasila/widgets/draw';
import { html } from '../../pages/html.js';
import { drawSection } from '../../pages/parts/section.js';
import { drawSnippet } from '../../pages/parts/snippet.js';
import { fileAddressOf } from '../addresses.js';
import type { Chart } from '../chart.js';
import { askingCode } from './asking-code.js';
import type { ExploreState } from './explore-state.js';
import { exploreWords } from './explore-words.js';
import { type ExploredChart, tablesOf } from './explored-charts.js';
import { citations, elementCode, frameCode, pictureAddresses } from './snippets.js';

export interface ExploredPage {
  readonly language: Language;
  readonly site: string;
  readonly edition: Edition;
  readonly title: string;
  /** What indicators, places and parts are called, by their codes. */
  readonly names: ReadonlyMap<string, string>;
  /** Whole, with the state. */
  readonly address: string;
}

/** How to have what is shown elsewhere: in a page, in a program, in a table, in a text. */
export function drawUses(state: ExploreState, shown: readonly ExploredChart[], page: ExploredPage): Drawing {
  const { language, site, edition } = page;
  const words = exploreWords(language);
  // What has no figure would be an empty place elsewhere too.
  const charts = shown.filter(({ answer }) => answer !== undefined).map(({ chart }) => chart);
  if (charts.length === 0) return '';
  const code = askingCode(state, shown, { language, site, country: edition.country });
  const tables = tablesOf(state, edition.country, language, site);
  const use = (name: string, ...texts: readonly string[]) =>
    html`<details><summary>${name}</summary>${texts.map((text) => drawSnippet(text, name, language))}</details>`;
  return drawSection(
    'use',
    words.use,
    html`${use(words.element, elementCode(charts, language, site))}${use(
      words.frame,
      frameCode(charts, (chart) => titleOf(chart, page.names), site),
    )}${use(
      words.files,
      pictureAddresses(charts),
    )}${use(words.query, code.query, code.variables)}${use(words.call, code.call)}${tables.map(
      (table) =>
        html`<p><a href="${fileAddressOf(table, 'csv')}" download="hasila.csv">${words.csv}</a>${
          tables.length > 1 ? html` (<bdi>${titleOf(table, page.names)}</bdi>)` : ''
        }</p>`,
    )}${use(words.citation, citations(shown, page, 'plain'), citations(shown, page, 'bibtex'))}`,
  );
}

/** What a chart is of, in words. */
function titleOf({ given }: Chart, names: ReadonlyMap<string, string>): string {
  const codes = ['indicator', 'place', 'breakdown'].flatMap((name) => wordsIn(given.get(name)));
  return codes.flatMap((code) => names.get(code) ?? []).join(' · ');
}
