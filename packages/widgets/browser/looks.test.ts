import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { violations } from './support/accessibility.js';
import { type Attributes, ELEMENTS, markup } from './support/elements.js';
import { signGaps } from './support/signs.js';
import { needsBrowser, read, settled } from './support/visit.js';

beforeEach(needsBrowser);

/** What a list says of one year it says of all: axe takes a second for each thousand of elements. */
const SHORTER: Readonly<Record<string, Attributes>> = {
  'hasila-timeline': { from: '2025', to: '2025', show: 'events commitments' },
  'hasila-table': { topic: 'violent-crime', from: '2022' },
  'hasila-map': { type: 'police-district' },
};
const ALL = ELEMENTS.map((element) =>
  markup(element, { ...element.attributes, ...SHORTER[element.tag] }),
).join('');
const LANGUAGES = [
  ['ar', 'rtl'],
  ['en', 'ltr'],
  ['fr', 'ltr'],
] as const;
/** Looks beside the usual one, and which rules of axe look at them; all where none is named. */
const LOOKS: Readonly<Record<string, readonly [visitor: BrowserContextOptions, rules: readonly string[]]>> = {
  dark: [{ colorScheme: 'dark' }, ['color-contrast', 'link-in-text-block']],
  'forced colours': [{ forcedColors: 'active' }, ['color-contrast', 'link-in-text-block']],
  'a small screen': [
    { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    ['target-size', 'scrollable-region-focusable', 'color-contrast'],
  ],
};

describe.for(LANGUAGES)('%s', ([language, direction]) => {
  it('axe finds nothing', async () => {
    await read(
      ALL,
      async ({ page, problems }) => {
        await settled(page);
        await openAll(page);
        expect(await problems()).toEqual([]);
        expect(await violations(page)).toEqual([]);
      },
      { language },
    );
  });

  it('says in which language and direction it is written, whatever the page around', async () => {
    const other = language === 'en' ? 'ar' : 'en';
    await read(
      ELEMENTS.map((element) => markup(element, { ...element.attributes, language })).join(''),
      async ({ page }) => {
        await settled(page);
        const frames = await page.evaluate(() =>
          [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
            [...(shadowRoot?.querySelectorAll<HTMLElement>('[part="figure"]') ?? [])].map((figure) =>
              [figure.lang, figure.dir, getComputedStyle(figure).direction].join(' '),
            ),
          ),
        );
        expect(frames).toEqual(ELEMENTS.map(() => `${language} ${direction} ${direction}`));
      },
      { language: other },
    );
  });
});

it.for(Object.entries(LOOKS))('axe finds nothing: %s', async ([, [visitor, rules]]) => {
  await read(
    ALL,
    async ({ page }) => {
      await settled(page);
      await openAll(page);
      expect(await violations(page, rules)).toEqual([]);
    },
    { visitor },
  );
});

it('lines are told apart without colours, in the chart and in its legend', async () => {
  const places = { indicator: 'criminal-cases-recorded', place: 'morocco casablanca tetouan' };
  await read(
    markup({ tag: 'hasila-trend' }, places),
    async ({ page }) => {
      await settled(page);
      const looks = await page.evaluate(() => {
        const root = document.querySelector('hasila-trend')?.shadowRoot;
        return [...(root?.querySelectorAll('.legend .segment') ?? [])].map((one) => {
          const { stroke, strokeDasharray } = getComputedStyle(one);
          return [stroke, strokeDasharray];
        });
      });
      expect(looks).toHaveLength(3);
      expect(new Set(looks.map(([stroke]) => stroke)).size).toBe(1);
      expect(new Set(looks.map(([, dashes]) => dashes)).size).toBe(3);
    },
    { visitor: { forcedColors: 'active' } },
  );
});

it('the bar of what became of announcements keeps its height on a small screen', async () => {
  await read(
    markup({ tag: 'hasila-delivery' }, { year: '2025' }),
    async ({ page }) => {
      await settled(page);
      const box = await page.locator('hasila-delivery svg.stack').boundingBox();
      expect(box?.height).toBe(36);
    },
    { visitor: { viewport: { width: 360, height: 740 } } },
  );
});

it('a minus sign stands at the left of its number in Arabic too, and a plus', async () => {
  const falling = { indicator: 'recruits', base: '2024', target: '2025', language: 'ar' };
  const rising = { ...falling, indicator: 'criminal-cases-recorded' };
  await read(
    ['hasila-compare', 'hasila-figure']
      .flatMap((tag) => [falling, rising].map((one) => markup({ tag: tag as 'hasila-compare' }, one)))
      .join(''),
    async ({ page }) => {
      await settled(page);
      const gaps = await signGaps(page);
      expect(gaps).toHaveLength(4);
      for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(4);
    },
    { language: 'ar' },
  );
});

it.for(['light', 'dark'] as const)('theme="%s" holds against the page', async (theme) => {
  const colorScheme = theme === 'light' ? 'dark' : 'light';
  await read(
    ELEMENTS.map((element) => markup(element, { ...element.attributes, theme })).join(''),
    async ({ page }) => {
      await settled(page);
      const lightness = await textLightness(page);
      expect(lightness).toHaveLength(ELEMENTS.length);
      for (const one of lightness) expect(one > 128).toBe(theme === 'dark');
    },
    { visitor: { colorScheme } },
  );
});

it('colours of the page and the reader’s own take the place of ours', async () => {
  const [trend] = ELEMENTS.filter(({ tag }) => tag === 'hasila-trend');
  const body = trend === undefined ? '' : markup(trend, trend.attributes);
  const stroke = (page: Page) =>
    page.evaluate(() => {
      const segment = document.querySelector('hasila-trend')?.shadowRoot?.querySelector('.segment');
      return segment == null ? '' : getComputedStyle(segment).stroke;
    });
  const own = await read(body, ({ page }) => settled(page).then(() => stroke(page)), {
    styles: 'hasila-trend { --hasila-series-1: rgb(1, 2, 3); } hasila-trend::part(title) { display: none; }',
  });
  expect(own).toBe('rgb(1, 2, 3)');
  const forced = await read(body, ({ page }) => settled(page).then(() => stroke(page)), {
    styles: 'hasila-trend { --hasila-series-1: rgb(1, 2, 3); }',
    visitor: { forcedColors: 'active' },
  });
  expect(forced).not.toBe('rgb(1, 2, 3)');
});

it('prints the table behind a chart, and no button', async () => {
  await read(ALL, async ({ page }) => {
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap(({ localName, shadowRoot }) => [
        ...[...(shadowRoot?.querySelectorAll('details.data table') ?? [])]
          .filter((table) => table.getBoundingClientRect().height < 20)
          .map(() => `${localName}: a table is not printed`),
        ...[...(shadowRoot?.querySelectorAll('.download') ?? [])]
          .filter((button) => button.getBoundingClientRect().height > 0)
          .map(() => `${localName}: a button is printed`),
      ]),
    );
    expect(hidden).toEqual([]);
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.length).toBeGreaterThan(10_000);
  });
});

it('nothing moves for whoever wants no motion', async () => {
  await read(
    ALL,
    async ({ page }) => {
      await settled(page);
      const moving = await page.evaluate(() =>
        document.getAnimations().map((animation) => animation.playState),
      );
      expect(moving).toEqual([]);
    },
    { visitor: { reducedMotion: 'reduce' } },
  );
});

function openAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll('*'))
      for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  });
}

/** How light the text of each widget is, from 0 to 255. */
function textLightness(page: Page): Promise<readonly number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => {
      const frame = shadowRoot?.querySelector('[part="figure"]');
      if (frame == null) return [];
      const channels = getComputedStyle(frame).color.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
      return [channels.reduce((sum, one) => sum + one, 0) / 3];
    }),
  );
}
