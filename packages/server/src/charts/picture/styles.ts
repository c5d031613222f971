import { type Element, isTag } from 'domhandler';
import { STYLE_RULES } from './style-rules.js';

/** What browsers call the colours of paper and ink. */
const SYSTEM: Readonly<Record<string, string>> = { Canvas: '#ffffff', CanvasText: '#1b1f24' };

const own = new WeakMap<Element, ReadonlyMap<string, string>>();

/** What the widgets' style sheet says of a property of an element itself; undefined where it says nothing. */
export function ownStyle(element: Element, property: string): string | undefined {
  const value = declared(element).get(property);
  return value === undefined ? undefined : resolved(value, element);
}

/** The colour of its text: its own, or that around it. */
export function textColour(element: Element): string {
  return inherited(element, 'color') ?? '#1b1f24';
}

/** A colour of the widgets by its name, in its light form: `muted`, `line`. */
export function namedColour(name: string): string {
  const rule = STYLE_RULES.find(({ selector }) => selector === '.hasila');
  const value = rule?.declarations.find(([property]) => property === `--${name}`)?.[1] ?? '';
  return lightOf(value);
}

function declared(element: Element): ReadonlyMap<string, string> {
  const known = own.get(element);
  if (known !== undefined) return known;
  const rules = STYLE_RULES.filter(({ matches }) => matches(element));
  const made = new Map(rules.flatMap(({ declarations }) => declarations));
  own.set(element, made);
  return made;
}

function inherited(element: Element, property: string): string | undefined {
  for (let one: unknown = element; isElement(one); one = one.parent) {
    const value = declared(one).get(property);
    if (value !== undefined && value !== 'inherit') return resolved(value, one);
  }
  return undefined;
}

/** A value with what its properties stand for: their fallback where a page may set them, the light one of two. */
function resolved(value: string, element: Element): string {
  const next = lightOf(value).replace(
    /var\((--(?!hasila-)[\w-]+)\)/g,
    (_whole, name: string) => inherited(element, name) ?? '',
  );
  if (next === 'currentColor') return textColour(element);
  return next === value ? next : resolved(next, element);
}

function lightOf(value: string): string {
  const next = value
    .replace(/light-dark\(([^(),]+),[^()]*\)/g, '$1')
    .replace(/var\(--hasila-[\w-]+,\s*((?:[^()]|\([^()]*\))*)\)/g, '$1')
    .trim();
  return next === value ? (SYSTEM[next] ?? next) : lightOf(next);
}

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'type' in node && isTag(node as Element);
}
