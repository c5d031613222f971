import { directionOf, type Language } from '@hasila/domain';
import type { Edition } from '@hasila/schema';
import type { Drawing } from '@hasila/widgets/draw';
import { raw } from 'hono/html';
import { fileAddress } from '../../pages/files/file-address.js';
import { html, markupOf } from '../../pages/html.js';
import { tagOf } from '../../pages/languages.js';
import { pagePath } from '../../pages/page-address.js';
import { type Chart, drawChart, withUsual } from '../chart.js';
import { chartWords } from '../chart-words.js';
import type { Given } from '../given.js';

/** A widget alone on a page, for frames: drawn already, and an element where scripts run. */
export function drawEmbedPage(chart: Chart, answer: unknown, edition: Edition): string {
  const { name, given, language, site } = chart;
  const indicator = given.get('indicator');
  const canonical =
    indicator === null
      ? ''
      : html`<link rel="canonical" href="${site}${pagePath(language, `/indicators/${indicator}`)}">
`;
  return drawBarePage(language, given, {
    head: html`${canonical}<script type="module" src="/widgets/hasila-${name}.js"></script>
<script type="module" src="${fileAddress('embed-height.js')}"></script>
`,
    body: html`${drawElement(chart, answer)}
${drawEditionNote(chart, edition)}`,
  });
}

/** An element with what it will show inside of it, for a page of ours. */
export function drawElement(chart: Chart, answer: unknown): Drawing {
  const { name, language } = chart;
  const tag = raw(`hasila-${name}`);
  return html`<${tag} language="${tagOf(language)}"${attributesOf(withUsual(chart))}>${drawChart(chart, answer)}</${tag}>`;
}

/** Of parameters that are attributes of an element: their names are ours. */
export function attributesOf({ entries }: Given): Drawing {
  const attributes = entries.filter(([name]) => name !== 'edition');
  return attributes.map(([name, value]) => html` ${raw(name)}="${value}"`);
}

/** What a frame shows in the place of a chart that cannot be made. */
export function drawEmbedFailure(language: Language, detail: string): string {
  const { none } = chartWords(language);
  const nothing = { get: () => null, entries: [] };
  return drawBarePage(language, nothing, {
    head: html`<script type="module" src="${fileAddress('embed-height.js')}"></script>
`,
    body: html`<p>${none}</p><p class="detail" lang="en" dir="ltr">${detail}</p>`,
  });
}

function drawEditionNote({ given, language }: Chart, { id }: Edition): Drawing {
  const named = given.get('edition');
  if (named === null || id.startsWith(named)) return '';
  const { changed } = chartWords(language);
  return html`<p class="edition-note">${changed(`\u2068${named.slice(0, 8)}\u2069`, `\u2068${id.slice(0, 8)}\u2069`)}</p>`;
}

/** Links of a frame open elsewhere: no other page of ours may stand in one. */
function drawBarePage(
  language: Language,
  given: Given,
  { head, body }: { readonly head: Drawing; readonly body: Drawing },
): string {
  const [lang, dir] = [tagOf(language), directionOf(language).toLowerCase()];
  return markupOf(html`<!doctype html>
<html lang="${lang}" dir="${dir}" class="embed ${given.get('theme') ?? ''}">
<head>
<meta charset="utf-8">
<title>${chartWords(language).name}</title>
<base target="_blank">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="${fileAddress('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${fileAddress('embed.css')}">
${head}</head>
<body>
<main><div class="hasila"><h1 class="unseen">${chartWords(language).name}</h1></div>
${body}</main>
</body>
</html>
`);
}
