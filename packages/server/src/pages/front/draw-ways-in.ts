import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { tagOf } from '../languages.js';
import type { PageRequest } from '../page.js';
import { queryOf } from '../page-address.js';
import { drawSection } from '../parts/section.js';
import { drawSnippet } from '../parts/snippet.js';
import { frontWords } from './front-words.js';

/** The three ways in, each with what to copy. */
export function drawWaysIn(
  { language, site }: PageRequest,
  { code, year }: { readonly code: string; readonly year: string },
): Drawing {
  const words = frontWords(language);
  const sdk = `import { createHasila } from '@hasila/sdk';

const hasila = createHasila({ url: '${site}/graphql', language: '${language}' });
const { change, comparability } = await hasila.compare({
  indicator: '${code}',
  base: ${Number(year) - 1},
  target: ${year},
});`;
  const query = `{
  indicator(code: "${code}") {
    yearOverYear {
      target { period quantity { value min max } }
      change { text { value } certainty }
    }
  }
}`;
  const embed = `<script type="module" src="${site}/widgets/hasila-trend.js"></script>
<hasila-trend indicator="${code}" language="${tagOf(language)}"></hasila-trend>`;
  const way = (id: string, [heading, text]: readonly [string, string], snippet: string, more: Drawing = '') =>
    html`<div id="${id}"><h3>${heading}</h3><p>${text}</p>${drawSnippet(snippet, heading, language)}${more}</div>`;
  const tryIt = html`<p class="small"><a href="/graphql${queryOf({ query })}">${words.tryIt}</a></p>`;
  return drawSection(
    'ways-in',
    words.waysIn,
    html`<div class="ways">${way('developers', words.developers, sdk)}${way('analysts', words.analysts, query, tryIt)}${way(
      'integrators',
      words.integrators,
      embed,
    )}</div>`,
  );
}
