import { type Element, isTag, isText } from 'domhandler';
import { type Look, lookOf } from './looks.js';
import type { Run } from './run.js';
import { ownStyle, textColour } from './styles.js';

export type Looking = Required<Look>;

/** What is drawn for those who hear a page, or use it. */
const LEFT_OUT = /^(form|input|select|label|nav|script|style|title|caption)$/;
const ISOLATED = ['\u2068', '\u2069'] as const;

/** The text of an element, in pieces that look the same. A small drawing in it stands for a colour. */
export function runsIn(element: Element, look: Looking): readonly Run[] {
  const fill = textColour(element);
  return element.children.flatMap((child): readonly Run[] => {
    if (isText(child))
      return child.data === '' ? [] : [{ ...look, fill, text: child.data.replace(/\s*\n\s*/g, ' ') }];
    if (!isTag(child) || isLeftOut(child)) return [];
    if (child.name === 'svg') return swatchOf(child, look);
    const inside = runsIn(child, lookOf(classesOf(child), look));
    const [open, close] = ISOLATED;
    if (child.name !== 'bdi') return inside;
    return [{ ...look, fill, text: open }, ...inside, { ...look, fill, text: close }];
  });
}

export function isLeftOut(element: Element): boolean {
  const classes = classesOf(element);
  return LEFT_OUT.test(element.name) || classes.includes('unseen') || classes.includes('download');
}

export function classesOf({ attribs }: Element): readonly string[] {
  return (attribs['class'] ?? '').split(' ');
}

/** The mark of a line in a legend, or of a part of a bar. */
function swatchOf(svg: Element, look: Looking): readonly Run[] {
  const shape = svg.children.find(isTag);
  const fill = shape === undefined ? undefined : (ownStyle(shape, 'fill') ?? ownStyle(shape, 'stroke'));
  return fill === undefined ? [] : [{ ...look, fill, text: '■' }];
}
