interface Policy {
  readonly createHTML: (html: string) => string;
}

/** For pages that take no HTML from scripts unless a policy made it. */
const policy = (
  globalThis as { readonly trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } }
).trustedTypes?.createPolicy('hasila', { createHTML: (html) => html });

/** What a reader opened, how far they went in it, and where they are. */
const KEPT = ['details', '.scroll', 'a, button, summary, .point'];

/**
 * Puts other HTML into a root, all at once: a browser reads it several times faster than templates put it together. What
 * a reader opened stays open, and the focus stays where it was.
 */
export function replaceContent(root: HTMLElement | DocumentFragment, html: string): void {
  const before = KEPT.map((selector) => partsOf(root, selector).map(stateOf));
  (root as ShadowRoot).innerHTML = policy?.createHTML(html) ?? html;
  for (const [kind, states] of before.entries()) {
    const parts = states.length === 0 ? [] : partsOf(root, KEPT[kind] ?? '');
    for (const [index, { open, focused, left, top }] of states.entries()) {
      const part = parts[index];
      if (open) part?.setAttribute('open', '');
      if (focused) part?.focus({ preventScroll: true });
      if (left || top) part?.scrollTo(left, top);
    }
  }
}

function partsOf(root: HTMLElement | DocumentFragment, selector: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

function stateOf(part: HTMLElement) {
  return {
    open: part.hasAttribute('open'),
    focused: part.matches(':focus'),
    left: part.scrollLeft,
    top: part.scrollTop,
  };
}
