import { beforeEach, describe, expect, inject, it } from 'vitest';
import { violations } from './support/accessibility.js';
import { layoutShifts } from './support/layout-shifts.js';
import { SERVICE_PAGES } from './support/service-pages.js';
import { needsBrowser, settled, visit } from './support/visit.js';

beforeEach(needsBrowser);

const LANGUAGES = ['ar', 'en', 'fr'];
/** BROWSER=short: each page in one language, and one after another in another. */
const isLookedAt = (page: number, language: string) =>
  process.env['BROWSER'] !== 'short' || LANGUAGES[page % LANGUAGES.length] === language;

// While one page is on its way another is judged.
describe.concurrent.for(LANGUAGES)('%s', (language) => {
  it.for(SERVICE_PAGES.filter((_, index) => isLookedAt(index, language)))('$name', async ({ path }) => {
    const address = `${inject('service')}/${language}${path}`;
    await visit(address, async ({ page, requests, problems }) => {
      await settled(page);
      expect(await problems()).toEqual([]);
      expect(await violations(page)).toEqual([]);
      const { origin } = new URL(address);
      expect(requests.map((one) => new URL(one.url()).origin).filter((one) => one !== origin)).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      for (const width of [768, 360]) {
        await page.setViewportSize({ width, height: 740 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  });
});

it.for(SERVICE_PAGES)('is read without scripts: $name', async ({ path, without }) => {
  await visit(
    `${inject('service')}/en${path}`,
    async ({ page }) => {
      const text = (await page.locator('body').innerText()).replaceAll('\u00a0', ' ');
      for (const one of without) expect(text).toMatch(one);
    },
    { javaScriptEnabled: false },
  );
});

/** Its charts lie below what is seen first, where nothing is laid out that need not be. */
const SMALL = { viewport: { width: 360, height: 780 }, first: true };

it.for(SERVICE_PAGES)(
  'nothing moves when its elements take over on a small screen: $name',
  async ({ path }) => {
    await visit(
      `${inject('service')}/en${path}`,
      async ({ page }) => {
        await settled(page);
        expect(await layoutShifts(page)).toEqual([]);
      },
      SMALL,
    );
  },
);

it('on a small screen a row of a table is a name with one line of figures, each said what it is', async () => {
  await visit(
    `${inject('service')}/en/indicators/criminal-cases-recorded`,
    async ({ page }) => {
      const row = page.locator('section:has(#series) tbody tr', { hasText: 'Morocco' });
      const tops = await row
        .locator('td')
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
      expect(new Set(tops).size).toBe(1);
      expect(await row.innerText()).toMatch(/Periods: \d+/);
    },
    SMALL,
  );
});
