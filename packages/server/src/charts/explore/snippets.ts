import { directionOf, type Language } from '@hasila/domain';
import type { Edition } from '@hasila/schema';
import { type CitationStyle, cite } from '@hasila/sdk/format';
import { markupOf } from '../../pages/html.js';
import { fileAddressOf } from '../addresses.js';
import { type Chart, withUsual } from '../chart.js';
import { attributesOf } from '../embed/embed-page.js';
import { drawFrameOf, usualHeight } from '../frame.js';
import type { ExploredChart } from './explored-charts.js';
import { sourcesIn } from './sources-in.js';

/** The charts as elements for a page of one's own. */
export function elementCode(charts: readonly Chart[], language: Language, site: string): string {
  const [first] = charts;
  if (first === undefined) return '';
  const elements = charts.map((chart) => {
    const attributes = markupOf(attributesOf(withUsual(chart)));
    return `<hasila-${chart.name} language="${language.toLowerCase()}"${attributes}></hasila-${chart.name}>`;
  });
  return [`<script type="module" src="${site}/widgets/hasila-${first.name}.js"></script>`, ...elements].join(
    '\n',
  );
}

/** The same in frames, for pages that run no scripts of others. */
export function frameCode(charts: readonly Chart[], titleOf: (chart: Chart) => string, site: string): string {
  const frames = charts.map((chart) =>
    markupOf(drawFrameOf(chart, titleOf(chart), { width: '100%', height: usualHeight(chart.name) })),
  );
  return [...frames, `<script src="${site}/assets/embed-resize.js" defer></script>`].join('\n');
}

/** The charts as pictures. */
export function pictureAddresses(charts: readonly Chart[]): string {
  return charts
    .flatMap((chart) => ['svg', 'png', 'json'].map((ending) => fileAddressOf(chart, ending)))
    .join('\n');
}

/** How to cite the page and every document that its figures were published in. */
export function citations(
  shown: readonly ExploredChart[],
  page: {
    readonly title: string;
    readonly address: string;
    readonly language: Language;
    readonly edition: Edition;
  },
  style: CitationStyle,
): string {
  const { title, address, language, edition } = page;
  const own = {
    slug: `hasila-${edition.id.slice(0, 8)}`,
    publisher: edition.name[language] ?? edition.name.EN ?? 'Hasila',
    title: { value: title, language, direction: directionOf(language) },
    url: address,
    published: edition.issued.toISOString().slice(0, 10),
  };
  const sources = sourcesIn(shown.map(({ answer }) => answer));
  return [own, ...sources].map((source) => cite(source, { style, language })).join('\n');
}
