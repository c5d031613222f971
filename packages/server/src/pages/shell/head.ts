import type { Drawing } from '@hasila/widgets/draw';
import { fileAddress } from '../files/file-address.js';
import { drawData, html } from '../html.js';
import { PAGE_LANGUAGES, tagOf } from '../languages.js';
import { pagePath } from '../page-address.js';
import type { PageFrame } from './draw-page.js';
import { shellWords } from './shell-words.js';

const LOCALES = { AR: 'ar_MA', FR: 'fr_MA', EN: 'en' } as const;
/** Of the pictures of charts. */
const [CARD_WIDTH, CARD_HEIGHT] = [1200, 630];

/** What browsers, search engines and the sites that show cards read of a page. */
export function drawHead(frame: PageFrame): Drawing {
  const { language, path, site, title, description, query = '', data = [], unlisted = false } = frame;
  const { name } = shellWords(language);
  const address = `${site}${pagePath(language, path)}${query}`;
  const whole = path === '' ? title : `${title} – ${name}`;
  return html`<head>
<meta charset="utf-8">
<title>${whole}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
${unlisted ? html`<meta name="robots" content="noindex">` : drawAlternates(frame, address)}
<link rel="stylesheet" href="${fileAddress('page.css')}">
<link rel="icon" href="${fileAddress('icon.svg')}" type="image/svg+xml">
<meta property="og:site_name" content="${name}">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${LOCALES[language]}">
${drawCard(frame)}${[...new Set(['suggestions.js', ...(frame.scripts ?? [])])].map(
  (script) => html`<script type="module" src="${fileAddress(script)}"></script>
`,
)}<script type="module" src="/widgets/hasila.js"></script>
${data.map((one) => drawData(one))}
</head>`;
}

/** The same page elsewhere: in other languages, by the language of the reader, and its neighbours in a list. */
function drawAlternates(
  { path, site, query = '', language, previous, next }: PageFrame,
  address: string,
): Drawing {
  const alternates = PAGE_LANGUAGES.map(
    (one) =>
      html`<link rel="alternate" hreflang="${tagOf(one)}" href="${site}${pagePath(one, path)}${query}">
`,
  );
  const neighbour = (rel: string, to: string | undefined) =>
    to === undefined
      ? ''
      : html`<link rel="${rel}" href="${site}${pagePath(language, to)}">
`;
  return html`<link rel="canonical" href="${address}">
${alternates}<link rel="alternate" hreflang="x-default" href="${site}${path === '' ? '/' : path}${query}">
${neighbour('prev', previous)}${neighbour('next', next)}`;
}

/** The chart of a page, for sites that show links to it: as a picture, and as something to embed. */
function drawCard({ chart, language, site, title }: PageFrame): Drawing {
  if (chart === undefined) return html`<meta name="twitter:card" content="summary">`;
  const query = chart.query === '' ? '' : `?${chart.query}`;
  const image = `${site}${pagePath(language, `/charts/${chart.kind}.png`)}${query}`;
  // The same chart, by all that it is of: the address of a page leaves unsaid what is usual there.
  const url = `${site}${pagePath(language, `/embed/${chart.kind}`)}${query}`;
  const embed = `${site}/oembed?${new URLSearchParams({ url, format: 'json' })}`;
  return html`<meta property="og:image" content="${image}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${CARD_WIDTH}">
<meta property="og:image:height" content="${CARD_HEIGHT}">
<meta property="og:image:alt" content="${title}">
<meta name="twitter:card" content="summary_large_image">
${
  chart.standsForPage
    ? html`<link rel="alternate" type="application/json+oembed" href="${embed}" title="${title}">
`
    : ''
}`;
}
