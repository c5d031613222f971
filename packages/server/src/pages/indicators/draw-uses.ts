import { html } from '../html.js';
import { tagOf } from '../languages.js';
import type { PageRequest } from '../page.js';
import { pagePath, queryOf } from '../page-address.js';
import { drawSection } from '../parts/section.js';
import { drawSnippet } from '../parts/snippet.js';
import { breakdownOf } from './chosen-series.js';
import type { IndicatorContent } from './indicator-page.js';
import { indicatorWords } from './indicator-words.js';

/** How to have these figures elsewhere: in a page, in a program, in a text. */
export function drawUses({ indicator, series, usual }: IndicatorContent, request: PageRequest) {
  const { language, site, edition } = request;
  const words = indicatorWords(language);
  const { code, label } = indicator;
  const place = series.place.slug;
  const breakdown = breakdownOf(series);
  const named = usual ? '' : ` place="${place}"${breakdown === '' ? '' : ` breakdown="${breakdown}"`}`;
  const element = `<script type="module" src="${site}/widgets/hasila-trend.js"></script>
<hasila-trend indicator="${code}"${named} language="${tagOf(language)}"></hasila-trend>`;
  const parts = series.breakdown.map(
    ({ dimension, member }) => `{ dimension: "${dimension.code}", member: "${member.code}" }`,
  );
  const filter = `places: ["${place}"]${parts.length === 0 ? '' : `, breakdown: [${parts.join(', ')}]`}`;
  const query = `{
  indicator(code: "${code}") {
    observations(filter: { ${filter} }) {
      nodes { period quantity { text { value } min max } reading { citation { source { url } } } }
    }
  }
}`;
  const address = `${site}${pagePath(language, request.path)}${usual ? '' : queryOf({ place, breakdown: breakdown || undefined })}`;
  const quoted =
    language === 'FR' ? `« ${label.value} »` : language === 'AR' ? `«${label.value}»` : `“${label.value}”`;
  const name = edition.name[language] ?? edition.name.EN ?? '';
  const citation = `${name}${language === 'AR' ? '، ' : ', '}${quoted}${language === 'AR' ? '، ' : ', '}${edition.issued
    .toISOString()
    .slice(0, 10)} (${edition.id.slice(0, 8)}), ${edition.license}. ${address}`;
  const use = (title: string, code_: string) =>
    html`<details><summary>${title}</summary>${drawSnippet(code_, title, language)}</details>`;
  return drawSection(
    'use',
    words.use,
    html`${use(words.embed, element)}${use(words.query, query)}<details><summary>${words.cite}</summary><p class="citation">${citation}</p></details>`,
  );
}
