import { formatPeriodInWords, type Language, parsePeriod, periodDays } from '@hasila/domain';
import { html } from '../html.js';
import { LANGUAGE_NAMES, tagOf } from '../languages.js';
import type { PageKind } from '../page.js';
import { drawCrumbs } from '../parts/crumbs.js';
import { drawFacts } from '../parts/facts.js';
import { drawQuote, drawThing } from '../parts/links.js';
import { drawPager, neighboursOf, sliceOf, sliceQuery } from '../parts/pager.js';
import { drawSection, drawTable } from '../parts/section.js';
import { drawText } from '../parts/text.js';
import { statusWords } from '../words/status-words.js';
import { sourceWords } from './source-words.js';
import { SOURCE, type SourceAnswer } from './sources-document.js';

const SIZE = 40;

/** `/sources/SLUG`: a document, and every figure that was taken from it. */
export const SOURCE_PAGE: PageKind = {
  path: /^\/sources\/([a-z0-9-]{1,100})$/,
  make: async ({ client, language, parameters, path }, [slug = '']) => {
    const slice = sliceOf(parameters, SIZE);
    const { source } = await client.request(SOURCE, { slug, ...slice, language });
    if (source === null) return undefined;
    const { title, publisher, kind, published, url, report, readings } = source;
    const words = sourceWords(language);
    const neighbours = neighboursOf(path, readings.pageInfo);
    const main = html`${drawCrumbs(language, 'sources')}<h1>${drawText(title, language)}</h1>${drawFacts([
      [words.publisher, html`<bdi>${publisher}</bdi>`],
      [words.kind, statusWords(language).source[kind]],
      [
        words.published,
        published === null ? undefined : formatPeriodInWords(parsePeriod(published), language),
      ],
      [
        words.language,
        html`<span lang="${tagOf(source.language)}">${LANGUAGE_NAMES[source.language]}</span>`,
      ],
      [words.report, report === null ? undefined : drawText(report.title, language)],
      [words.address, url === null ? undefined : drawAddress(url)],
    ])}${drawReadings(source, language)}${drawPager(neighbours, language)}`;
    return {
      title: title.value,
      description: words.description(title.value, publisher, readings.totalCount),
      main,
      data: [sourceData(source)],
      query: sliceQuery(slice),
      ...neighbours,
    };
  },
};

function drawReadings({ readings }: SourceAnswer, language: Language) {
  const words = sourceWords(language);
  const rows = readings.nodes.map(({ quantity, citation, observation }) => [
    html`${drawThing('indicators', observation.indicator.code, observation.indicator.label, language)}${observation.breakdown.map(
      ({ member }) => html` · ${drawText(member.label, language)}`,
    )} <span class="quiet">(${drawText(observation.place.name, language)})</span>`,
    formatPeriodInWords(parsePeriod(observation.period), language),
    quantity.text.value,
    citation.asWritten === null ? '' : drawQuote(citation.asWritten),
  ]);
  const heading = words.figures(readings.totalCount);
  return drawSection(
    'figures',
    heading,
    drawTable(heading, [words.indicator, words.period, words.figure, words.written], rows),
  );
}

/** Shown as people read it; a link where it is an address of the web. */
function drawAddress(url: string) {
  const shown = readable(url);
  const text = html`<bdi dir="ltr">${shown.length > 80 ? `${shown.slice(0, 79)}…` : shown}</bdi>`;
  return /^https?:\/\//.test(url) ? html`<a href="${url}" rel="external">${text}</a>` : text;
}

function readable(url: string): string {
  try {
    return decodeURI(url).replace(/^https?:\/\/(www\.)?/, '');
  } catch {
    return url;
  }
}

function sourceData({ title, publisher, kind, language, published, url, report }: SourceAnswer): object {
  return {
    '@context': 'https://schema.org',
    '@type': kind === 'OFFICIAL' ? 'Report' : 'Article',
    name: title.value,
    publisher: { '@type': 'Organization', name: publisher },
    inLanguage: tagOf(language),
    ...(published === null ? {} : { datePublished: periodDays(published).last }),
    ...(url === null ? {} : { url }),
    ...(report === null ? {} : { about: { '@type': 'Report', name: report.title.value } }),
  };
}
