import type { Language } from '@hasila/domain';
import type { Edition } from '@hasila/schema';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../../pages/html.js';
import { drawSection } from '../../pages/parts/section.js';
import { drawSnippet } from '../../pages/parts/snippet.js';
import { fileAddressOf } from '../addresses.js';
import { askingCode } from './asking-code.js';
import type { ExploreState } from './explore-state.js';
import { exploreWords } from './explore-words.js';
import { type ExploredChart, tableOf } from './explored-charts.js';
import { citations, elementCode, frameCode, pictureAddresses } from './snippets.js';

export interface ExploredPage {
  readonly language: Language;
  readonly site: string;
  readonly edition: Edition;
  readonly title: string;
  /** Whole, with the state. */
  readonly address: string;
}

/** How to have what is shown elsewhere: in a page, in a program, in a table, in a text. */
export function drawUses(state: ExploreState, shown: readonly ExploredChart[], page: ExploredPage): Drawing {
  const { language, site, edition, title } = page;
  const words = exploreWords(language);
  const charts = shown.map(({ chart }) => chart);
  const code = askingCode(state, shown, { language, site, country: edition.country });
  const csv = fileAddressOf(tableOf(state, edition.country, language, site), 'csv');
  const use = (name: string, ...texts: readonly string[]) =>
    html`<details><summary>${name}</summary>${texts.map((text) => drawSnippet(text, name, language))}</details>`;
  return drawSection(
    'use',
    words.use,
    html`${use(words.element, elementCode(charts, language, site))}${use(words.frame, frameCode(charts, title, site))}${use(
      words.files,
      pictureAddresses(charts),
    )}${use(words.query, code.query, code.variables)}${use(words.call, code.call)}<p><a href="${csv}" download="hasila.csv">${
      words.csv
    }</a></p>${use(words.citation, citations(shown, page, 'plain'), citations(shown, page, 'bibtex'))}`,
  );
}
