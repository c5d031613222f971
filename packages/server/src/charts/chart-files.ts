import type { Edition } from '@hasila/schema';
import { markupOf } from '../pages/html.js';
import { type Chart, drawChart } from './chart.js';
import { chartWords } from './chart-words.js';
import { numberIn } from './given.js';
import type { ChartKind } from './kind.js';
import { drawPicture, drawPictureIn } from './picture/draw-picture.js';
import { pngOf } from './png.js';

/** What a chart can be had as, by the ending of its address. */
export interface ChartFormat {
  readonly type: string;
  /** Parameters beside the attributes of the element. */
  readonly parameters: readonly string[];
  /** Which kinds can be had so; absent: all. */
  readonly fits?: (kind: ChartKind) => boolean;
  readonly make: (chart: Chart, answer: unknown, edition: Edition) => string | Promise<Buffer>;
}

/** What sites that show cards take. */
export const CARD = { width: 1_200, height: 630 } as const;
const WIDTH = { least: 320, usual: 720, most: 1_600 } as const;

export const CHART_FORMATS: ReadonlyMap<string, ChartFormat> = new Map<string, ChartFormat>([
  [
    'json',
    {
      type: 'application/json; charset=utf-8',
      parameters: [],
      make: (_chart, answer) => JSON.stringify(answer),
    },
  ],
  [
    'csv',
    {
      type: 'text/csv; charset=utf-8',
      parameters: [],
      fits: ({ csv }) => csv !== undefined,
      make: ({ kind, language }, answer) => kind.csv?.(answer, language) ?? '',
    },
  ],
  [
    'svg',
    {
      type: 'image/svg+xml; charset=utf-8',
      parameters: ['width'],
      make: (chart, answer, edition) => {
        const width = numberIn(chart.given, 'width', WIDTH.least, WIDTH.most) ?? WIDTH.usual;
        return drawPicture(markupOf(drawChart(chart, answer)), width, settings(chart, edition));
      },
    },
  ],
  [
    'png',
    {
      type: 'image/png',
      parameters: [],
      make: (chart, answer, edition) =>
        pngOf(drawPictureIn(markupOf(drawChart(chart, answer)), CARD, settings(chart, edition))),
    },
  ],
]);

function settings({ language, site }: Chart, edition: Edition) {
  const { name, edition: word } = chartWords(language);
  return { language, foot: `${name} · ${new URL(site).host} · ${word} ${edition.id.slice(0, 8)}` };
}
