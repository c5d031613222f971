import { WIDGET_STYLES } from '@hasila/widgets/draw';
import { compile } from 'css-select';
import type { Element } from 'domhandler';

/** What a rule of a style sheet says, and of what. */
export interface StyleRule {
  readonly selector: string;
  readonly matches: (element: Element) => boolean;
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** What only happens on a page that somebody uses, and what is no element. */
const OF_USE = /:(hover|focus|host|:)|::/;

/**
 * The widgets' style sheet outside of queries, from what counts least to what counts most: light, for a screen, and
 * with room enough.
 */
export const STYLE_RULES: readonly StyleRule[] = rulesOf(WIDGET_STYLES);

function rulesOf(css: string): readonly StyleRule[] {
  const plain = css.replace(/@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const declarations = body.split(';').flatMap((one) => {
      const [property = '', ...value] = one.split(':');
      return value.length === 0 ? [] : [[property.trim(), value.join(':').trim()] as const];
    });
    return partsOf(selectors)
      .filter((selector) => !OF_USE.test(selector))
      .map((selector) => ({ selector, matches: compile<Element, Element>(selector), declarations }));
  });
  return rules.sort((a, b) => weightOf(a.selector) - weightOf(b.selector));
}

/** Commas inside of `:is(…)` part nothing. */
function partsOf(selectors: string): readonly string[] {
  return selectors.split(/,(?![^(]*\))/).map((one) => one.trim());
}

/** Classes and attributes count more than any number of names. */
function weightOf(selector: string): number {
  const classes = selector.match(/[.[:][\w-]+/g)?.length ?? 0;
  const names = selector.match(/(^|[\s>+~(])[a-z]/g)?.length ?? 0;
  return classes * 100 + names;
}
