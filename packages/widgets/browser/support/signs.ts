import type { Page } from 'playwright-core';

/** How far the sign of each change of a page stands before its number, in pixels; NaN where there is no sign. */
export function signGaps(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const leaves = (root: Node): Node[] =>
      root.hasChildNodes() ? [...root.childNodes].flatMap(leaves) : [root];
    const boxAt = (node: Node, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const gapIn = (size: Element): number => {
      const node = leaves(size).find(({ textContent }) => /[+\u2212]/.test(textContent ?? ''));
      const text = node?.textContent ?? '';
      const [sign, digit] = [text.search(/[+\u2212]/), text.search(/\d/)];
      if (node === undefined || digit < 0) return Number.NaN;
      return boxAt(node, digit).left - boxAt(node, sign).right;
    };
    return [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('.size') ?? [])].map(gapIn),
    );
  });
}
