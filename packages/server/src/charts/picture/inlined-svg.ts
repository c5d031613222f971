import render from 'dom-serializer';
import { type Element, isTag, isText } from 'domhandler';
import type { Side } from './side.js';
import { ownStyle } from './styles.js';

/** What a style sheet says of a shape and SVG can say by an attribute. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'text-anchor',
  'font-size',
  'font-weight',
] as const;

/** What is drawn for style sheets, scripts and those who hear a page: a picture has a description of its own. */
const LEFT_OUT = /^(class|part|role|tabindex|focusable|overflow|data-.*|aria-.*)$/;
const MIRRORED: Readonly<Record<string, string>> = { start: 'end', end: 'start' };

/** A drawing of a widget that stands by itself: its colours are its own, and no style sheet is needed. */
export function inlinedSvg(svg: Element, side: Side): string {
  inline(svg, side);
  return render(svg, { xmlMode: true, encodeEntities: 'utf8' });
}

/** Children first: what a style sheet says of them goes by the classes of what they are in. */
function inline(element: Element, side: Side): void {
  element.children = element.children.filter((child) => !(isTag(child) && child.name === 'title'));
  for (const child of element.children) if (isTag(child)) inline(child, side);
  const styles = PROPERTIES.flatMap((property) => {
    const value = ownStyle(element, property);
    return value === undefined || /var\(|em$|%$|inherit/.test(value) ? [] : [[property, value] as const];
  });
  const kept = Object.entries(element.attribs).filter(([name]) => !LEFT_OUT.test(name));
  element.attribs = { ...Object.fromEntries(kept), ...Object.fromEntries(styles) };
  if (element.name === 'text') order(element, side);
}

/** Text begins where its direction says on a page; here nothing has a direction but letters. */
function order(text: Element, side: Side): void {
  if (side === 'left') return;
  const anchor = text.attribs['text-anchor'] ?? 'start';
  text.attribs['text-anchor'] = MIRRORED[anchor] ?? anchor;
  for (const child of text.children)
    if (isText(child) && /\p{Script=Arabic}/u.test(child.data)) child.data = `\u2067${child.data}\u2069`;
}
