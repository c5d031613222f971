import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ELEMENTS, markup } from './support/elements.js';
import { needsBrowser, read, settled } from './support/visit.js';

beforeEach(needsBrowser);

const CHARTS = ELEMENTS.filter(({ points }) => points !== undefined);

describe.for(CHARTS)('$tag', (element) => {
  const { tag, attributes, points, chosen = /./ } = element;

  it.for(['en', 'ar'])('every point is reached and read by the keyboard: %s', async (language) => {
    await read(
      `<button>Before</button>${markup(element, attributes)}`,
      async ({ page, problems }) => {
        await settled(page);
        await page.locator('button').focus();
        await tabTo(page, '.point');
        const count = await page.locator(`${tag} .point`).count();
        expect(count).toBeGreaterThan(1);
        const onward = points === 'across' && language === 'ar' ? 'ArrowLeft' : 'ArrowRight';
        const backward = onward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';

        const read = [await said(page)];
        for (let at = 1; at < count; at++) {
          await page.keyboard.press(onward);
          read.push(await said(page));
        }
        expect(new Set(read.map(({ id }) => id)).size).toBe(count);
        for (const { text, ring } of read) expect([text.length > 4, ring]).toEqual([true, true]);
        if (points === 'across') expect(liesOnward(read, language)).toBe(true);

        await page.keyboard.press(onward);
        expect((await said(page)).id).toBe(count - 1);
        await page.keyboard.press(backward);
        expect((await said(page)).id).toBe(Math.max(0, count - 2));
        await page.keyboard.press('Home');
        expect((await said(page)).id).toBe(0);
        await page.keyboard.press('ArrowDown');
        expect((await said(page)).id).toBe(1);
        await page.keyboard.press('ArrowUp');
        expect((await said(page)).id).toBe(0);
        await page.keyboard.press('End');
        expect((await said(page)).id).toBe(count - 1);

        await page.keyboard.press('Enter');
        await page.keyboard.press(' ');
        const told = await page.evaluate(() => (window as unknown as { told: readonly string[] }).told);
        expect(told).toHaveLength(2);
        for (const one of told) expect(one).toMatch(chosen);
        // One stop for all points: the next key leaves them.
        await page.keyboard.press('Tab');
        expect(
          await page.evaluate(() => insideOf(document.activeElement)?.closest('.point') ?? null),
        ).toBeNull();
        expect(await problems()).toEqual([]);
      },
      {
        language,
        ownScript: `
window.told = [];
addEventListener('hasila-select', ({ detail }) => window.told.push(JSON.stringify(detail)));
window.insideOf = (element) => element?.shadowRoot?.activeElement ?? element;`,
      },
    );
  });

  it('a click chooses a point', async () => {
    await read(
      markup(element, attributes),
      async ({ page }) => {
        await settled(page);
        await page.locator(`${tag} .point`).nth(1).dispatchEvent('click');
        const told = await page.evaluate(() => (window as unknown as { told: readonly string[] }).told);
        expect(told.join()).toMatch(chosen);
      },
      {
        ownScript: `window.told = []; addEventListener('hasila-select', ({ detail }) => window.told.push(JSON.stringify(detail)));`,
      },
    );
  });
});

it('a table that is sorted keeps the focus, how far it was read, and what was opened', async () => {
  await read(
    markup({ tag: 'hasila-table' }, { topic: 'drugs' }),
    async ({ page }) => {
      await settled(page);
      await page.locator('hasila-table summary').first().click();
      await page.locator('[data-column="2019"]').focus();
      const look = () =>
        page.evaluate(() => {
          const button = insideOf(document.activeElement);
          const root = button?.getRootNode() as ShadowRoot | undefined;
          const table = root?.querySelector('.scroll');
          return {
            column: button?.getAttribute('data-column'),
            sorted: button?.closest('th')?.getAttribute('aria-sort'),
            left: table?.scrollLeft,
            open: root?.querySelector('details')?.open,
          };
        });
      await page.locator('hasila-table .scroll').evaluate((table) => table.scrollTo(120, 0));
      const before = { column: '2019', left: 120, open: true };
      expect(await look()).toEqual({ ...before, sorted: 'none' });
      await page.keyboard.press('Enter');
      await expect.poll(look).toEqual({ ...before, sorted: 'descending' });
      await page.keyboard.press('Enter');
      await expect.poll(look).toEqual({ ...before, sorted: 'ascending' });
    },
    { ownScript: 'window.insideOf = (element) => element?.shadowRoot?.activeElement ?? element;' },
  );
});

declare function insideOf(element: Element | null): Element | null;

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      (wanted) => insideOf(document.activeElement)?.matches(wanted) === true,
      selector,
    );
    if (reached) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}

/** Where the focus is: which of the points, what is said of it, whether a ring or a mark shows it. */
function said(page: Page) {
  return page.evaluate(() => {
    const point = insideOf(document.activeElement);
    const chart = point?.closest('.chart');
    const dot = point?.querySelector('.dot, rect, circle:last-of-type') ?? point;
    const box = point?.getBoundingClientRect();
    const styles = dot == null ? undefined : getComputedStyle(dot);
    const outline = point == null ? '' : getComputedStyle(point).outlineStyle;
    return {
      id: point == null ? -1 : [...(chart?.querySelectorAll('.point') ?? [])].indexOf(point),
      text: point?.getAttribute('aria-label') ?? point?.querySelector('title')?.textContent ?? '',
      x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
      ring: outline !== 'none' || Number.parseFloat(styles?.strokeWidth ?? '0') >= 2,
    };
  });
}

/** Whether the second point lies where the language reads on. */
function liesOnward([first, second]: readonly { readonly x: number }[], language: string): boolean {
  const step = (second?.x ?? 0) - (first?.x ?? 0);
  return language === 'ar' ? step < 0 : step > 0;
}
