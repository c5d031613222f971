import { html, markupOf } from '../../pages/html.js';
import { fileAddressOf } from '../addresses.js';
import type { Chart } from '../chart.js';
import { CARD } from '../chart-files.js';
import { chartWords } from '../chart-words.js';
import { drawFrameOf, usualHeight } from '../frame.js';

/** What may be asked of the size, in pixels. */
export interface Most {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** An answer of oEmbed: a frame of ours. */
export type OembedAnswer = Readonly<Record<string, string | number>>;

const WIDTH = 640;
/** As long as pages are kept. */
const KEPT_SECONDS = 300;

/** How a chart is embedded, in a size that is not beyond what is asked for. */
export function oembedAnswer(chart: Chart, title: string, most: Most): OembedAnswer {
  const width = Math.min(WIDTH, most.width ?? WIDTH);
  const height = Math.min(usualHeight(chart.name), most.height ?? Number.POSITIVE_INFINITY);
  const fits = CARD.width <= (most.width ?? CARD.width) && CARD.height <= (most.height ?? CARD.height);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: chartWords(chart.language).name,
    provider_url: chart.site,
    title,
    cache_age: KEPT_SECONDS,
    html: markupOf(drawFrameOf(chart, title, { width, height })),
    width,
    height,
    ...(fits && {
      thumbnail_url: fileAddressOf(chart, 'png'),
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
    }),
  };
}

export function asXml(answer: OembedAnswer): string {
  // Names of elements are ours; what is in them is escaped.
  const parts = Object.entries(answer).map(
    ([name, value]) => `<${name}>${markupOf(html`${value}`)}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${parts.join('')}</oembed>\n`;
}
