import type { Language } from '@hasila/domain';
import { html, markupOf } from '../../pages/html.js';
import { tagOf } from '../../pages/languages.js';
import type { Block } from './blocks.js';
import { laidOut } from './lay-out.js';
import { PLAIN } from './looks.js';
import { round } from './placed.js';
import { blocksOf } from './read-drawing.js';
import { sideOf } from './side.js';
import { namedColour } from './styles.js';
import { drawLine } from './text-line.js';
import { shortened } from './wrap.js';

export interface PictureSettings {
  readonly language: Language;
  /** What is said at the foot: whose figures these are, of which edition. */
  readonly foot: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const FOOT = 30;
/** Widths that a picture is laid out in to fit into a given shape, from large letters to small ones. */
const SMALLEST_LETTERS = 1_200;
const WIDTHS = Array.from({ length: 19 }, (_, index) => 480 + index * 40);

/** A widget as a picture of its own, as high as it must be for its width. */
export function drawPicture(markup: string, width: number, settings: PictureSettings): string {
  const side = sideOf(settings.language);
  const blocks = blocksOf(markup, side);
  const { height, drawn } = laidOut(blocks, width - 2 * MARGIN, side);
  const whole = Math.ceil(height + MARGIN * 2 + FOOT);
  return page(
    { blocks, drawn, top: MARGIN, size: { width, height: whole }, inner: { width, height: whole } },
    settings,
  );
}

/**
 * A widget as a picture of a given shape, with letters as large as there is room for. Where there is room for no letters
 * that can be read, the things of lists are left out.
 */
export function drawPictureIn(markup: string, size: Size, settings: PictureSettings): string {
  const side = sideOf(settings.language);
  const all = blocksOf(markup, side);
  const few = all.filter((block) => !('ofList' in block));
  const heightFor = (width: number) => (width * size.height) / size.width;
  const widthFor = (blocks: readonly Block[]) =>
    WIDTHS.find((width) => {
      const { height } = laidOut(blocks, width - 2 * MARGIN, side);
      return height + MARGIN * 2 + FOOT <= heightFor(width);
    });
  const whole = widthFor(all);
  const [blocks, width] = whole === undefined ? [few, widthFor(few) ?? SMALLEST_LETTERS] : [all, whole];
  const { height, drawn } = laidOut(blocks, width - 2 * MARGIN, side);
  const inner = { width, height: heightFor(width) };
  const spare = Math.max(0, inner.height - height - MARGIN * 2 - FOOT);
  return page({ blocks, drawn, top: MARGIN + spare / 2, size, inner }, settings);
}

interface Content {
  readonly blocks: readonly Block[];
  readonly drawn: unknown;
  readonly top: number;
  readonly size: Size;
  /** What the size stands for inside of the picture. */
  readonly inner: Size;
}

function page({ blocks, drawn, top, size, inner }: Content, { language, foot }: PictureSettings): string {
  const side = sideOf(language);
  const [title = '', ...texts] = blocks.flatMap((block) =>
    block.kind === 'text' ? [block.runs.map(({ text }) => text).join('')] : [],
  );
  const footRun = { ...PLAIN, size: 12, fill: namedColour('muted'), text: foot };
  const footLine = drawLine(shortened([footRun], inner.width - 2 * MARGIN), {
    x: side === 'right' ? inner.width - MARGIN : MARGIN,
    y: round(inner.height - MARGIN + 4),
    side,
  });
  return markupOf(html`<svg xmlns="http://www.w3.org/2000/svg" font-family="${FONTS[side]}" font-size="14" width="${size.width}" height="${size.height}" viewBox="0 0 ${
    inner.width
  } ${round(inner.height)}" role="img" xml:lang="${tagOf(language)}" lang="${tagOf(language)}"><title>${title.trim()}</title><desc>${[
    ...texts,
    foot,
  ]
    .map((text) => text.trim())
    .join(
      ' ',
    )}</desc><rect width="100%" height="100%" fill="#ffffff"></rect><g transform="translate(${MARGIN} ${round(
    top,
  )})">${drawn}</g>${footLine}</svg>
`);
}

/** The letters of both scripts are served with the program where it draws PNG; elsewhere there are others. */
const FONTS = {
  left: "'Noto Sans','Segoe UI','Helvetica Neue',Arial,sans-serif",
  right: "'Noto Naskh Arabic','Noto Sans','Geeza Pro','Segoe UI',sans-serif",
} as const;
