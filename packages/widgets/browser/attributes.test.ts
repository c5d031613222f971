import { beforeEach, describe, expect, it } from 'vitest';
import { ELEMENTS, markup } from './support/elements.js';
import { needsBrowser, read, settled, shownTexts } from './support/visit.js';

beforeEach(needsBrowser);

describe.for(ELEMENTS)('$tag', (element) => {
  const { attributes, changes, wrong } = element;

  it('shows what each attribute asks for', async () => {
    const all = changes.map(([more]) => markup(element, { ...attributes, ...more }));
    await read([markup(element, attributes), ...all].join(''), async ({ page, problems }) => {
      await settled(page);
      const [first = '', ...others] = await shownTexts(page);
      const changed = others.map((text) => text.replaceAll('\u00a0', ' '));
      for (const [index, [more, shown]] of changes.entries()) {
        expect(changed[index], JSON.stringify(more)).toMatch(shown);
        if (!('axis-direction' in more)) expect(changed[index]).not.toBe(first);
      }
      expect(await problems()).toEqual([]);
    });
  });

  it('leaves the text of the page where an attribute is wrong, and says which', async () => {
    await read(
      markup(element, { ...attributes, ...wrong }, '<b>Our own words.</b>'),
      async ({ page, problems }) => {
        await settled(page);
        expect(await page.locator('b').isVisible()).toBe(true);
        const [name = ''] = Object.keys(wrong);
        expect(await page.evaluate(() => (window as unknown as { said: string }).said)).toContain(name);
        expect(await problems()).toEqual([]);
      },
      { ownScript: `addEventListener('hasila-error', ({ detail }) => { window.said = detail.message; });` },
    );
  });
});
