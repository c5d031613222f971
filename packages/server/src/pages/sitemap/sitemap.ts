import type { Client } from '@hasila/sdk/core';
import { html, markupOf } from '../html.js';
import { PAGE_LANGUAGES, tagOf } from '../languages.js';
import { pagePath, queryOf } from '../page-address.js';
import { SECTIONS } from '../shell/shell-words.js';
import { servedYears } from '../years/served-years.js';
import { SITEMAP } from './sitemap-document.js';

const LISTS = ['indicators', 'facilities', 'events', 'commitments', 'places', 'sources'] as const;
type List = (typeof LISTS)[number];

/** Every page in every language, each with its alternates, as search engines read it: at most 50,000 in one file. */
export async function drawSitemap(client: Client, site: string): Promise<string> {
  const paths = await pathsOf(client);
  return markupOf(html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${paths.map((path) => {
  const alternates = html`${PAGE_LANGUAGES.map(
    (language) =>
      html`<xhtml:link rel="alternate" hreflang="${tagOf(language)}" href="${site}${pagePath(language, path)}"/>`,
  )}<xhtml:link rel="alternate" hreflang="x-default" href="${site}${path === '' ? '/' : path}"/>`;
  return PAGE_LANGUAGES.map(
    (language) => html`<url><loc>${site}${pagePath(language, path)}</loc>${alternates}</url>
`,
  );
})}</urlset>
`);
}

async function pathsOf(client: Client): Promise<readonly string[]> {
  const paths: string[] = [];
  let years: readonly string[] = [];
  let topics: readonly { readonly code: string }[] = [];
  // A list that ended is asked for from its end again, where nothing is.
  const cursors: Partial<Record<List, string | null>> = {};
  for (let more = true; more; ) {
    const answer = await client.request(SITEMAP, cursors);
    years = servedYears(answer.dataset);
    topics = answer.topics;
    more = false;
    for (const list of LISTS) {
      const { nodes, pageInfo } = answer[list];
      paths.push(...nodes.map((node) => `/${list}/${'code' in node ? node.code : node.slug}`));
      cursors[list] = pageInfo.endCursor ?? cursors[list] ?? null;
      more ||= pageInfo.hasNextPage;
    }
  }
  return [
    '',
    ...SECTIONS.map((section) => `/${section}`),
    '/explore',
    ...topics.map(({ code }) => `/indicators${queryOf({ topic: code })}`),
    ...years.map((year) => `/years/${year}`),
    ...paths,
  ];
}

/** Pages are for everybody; what is asked of the API by an address is not worth a search engine's time. */
export function robotsText(site: string): string {
  return `User-agent: *
Disallow: /graphql
Disallow: /*/search
Sitemap: ${site}/sitemap.xml
`;
}
