import { tagOf } from '../pages/languages.js';
import { pagePath } from '../pages/page-address.js';
import type { Chart } from './chart.js';
import { queryOf } from './given.js';

/** The page of a chart for frames. */
export function embedAddress({ name, given, language, site }: Chart): string {
  return `${site}${pagePath(language, `/embed/${name}`)}${queryOf(given.entries)}`;
}

/** A chart as a file: `svg`, `png` or `json`. It has no theme, and pins no edition. */
export function fileAddressOf({ name, given, language, site }: Chart, ending: string): string {
  const entries = given.entries.filter(([one]) => one !== 'theme' && one !== 'edition');
  return `${site}/${tagOf(language)}/charts/${name}.${ending}${queryOf(entries)}`;
}
