import { type ChildNode, type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Block } from './blocks.js';
import { inlinedSvg } from './inlined-svg.js';
import { lookOf, PLAIN } from './looks.js';
import { rowsOf } from './read-rows.js';
import { classesOf, isLeftOut, type Looking, runsIn } from './read-runs.js';
import type { Run } from './run.js';
import type { Side } from './side.js';
import { namedColour } from './styles.js';

const LINES = /^(p|li|summary|dt|dd|h[1-6]|span|time|blockquote)$/;
/** The first things of a list. */
const MOST_ITEMS = 3;

/**
 * What the widgets have drawn for a page, as the parts of a picture. What stands folded behind a chart is left out, as
 * pages leave it folded; of a long list there is the beginning, and how long it is.
 */
export function blocksOf(markup: string, side: Side): readonly Block[] {
  const options = { lowerCaseTags: false, lowerCaseAttributeNames: false };
  return blocksIn(parseDocument(markup, options).children, PLAIN, side);
}

function blocksIn(nodes: readonly ChildNode[], around: Looking, side: Side): readonly Block[] {
  return nodes.flatMap((node) =>
    isTag(node) && !isLeftOut(node) ? blocksOfElement(node, around, side) : [],
  );
}

function blocksOfElement(element: Element, around: Looking, side: Side): readonly Block[] {
  const classes = classesOf(element);
  const look = lookOf(classes, around);
  switch (element.name) {
    case 'svg':
      return [chartOf(element, side)];
    case 'table':
      return [{ kind: 'rows', rows: rowsOf(element, look, side) }];
    case 'details':
      // How many sources there are beside those that are named.
      if (classes.includes('sources')) return blocksIn(element.children, look, side).slice(0, 1);
      return 'open' in element.attribs ? blocksIn(element.children, look, side) : [];
    case 'ul':
    case 'ol':
      return listOf(element, look, side);
    default:
      if (!LINES.test(element.name)) return blocksIn(element.children, look, side);
      return [{ kind: 'text', runs: runsIn(element, look) }];
  }
}

function chartOf(svg: Element, side: Side): Block {
  const [, , width, height] = (svg.attribs['viewBox'] ?? '').split(' ').map(Number);
  if (width !== undefined && height !== undefined)
    return { kind: 'shape', svg: inlinedSvg(svg, side), width, height };
  return { kind: 'chart', height: Number(svg.attribs['height'] ?? 0), svg: inlinedSvg(svg, side) };
}

function listOf(list: Element, look: Looking, side: Side): readonly Block[] {
  const classes = classesOf(list);
  if (classes.includes('legend')) return [{ kind: 'text', runs: legendOf(list, look) }];
  const all = blocksIn(list.children, look, side);
  // What is to be known before a figure is trusted is told whole.
  if (classes.includes('notes')) return all;
  const items = all.map((block) => ({ ...block, ofList: true }));
  if (items.length <= MOST_ITEMS + 1) return items;
  const more = { ...look, fill: namedColour('muted'), text: `… \u2066+${items.length - MOST_ITEMS}\u2069` };
  return [...items.slice(0, MOST_ITEMS), { kind: 'text', runs: [more], ofList: true }];
}

/** The items of a legend in one line. */
function legendOf(list: Element, look: Looking): readonly Run[] {
  return list.children.filter(isTag).flatMap((item) => {
    const runs = runsIn(item, look);
    const [first] = runs;
    return first === undefined ? [] : [...runs, { ...first, text: '\u2003' }];
  });
}
