import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { ELEMENTS, markup } from './support/elements.js';
import { held, openGate } from './support/gate.js';
import { layoutShifts } from './support/layout-shifts.js';
import { newspaper } from './support/newspaper.js';
import { needsBrowser, read, settled } from './support/visit.js';

beforeEach(needsBrowser);

it('two elements with the same question are one question', async () => {
  const gate = await openGate();
  const one = markup(
    { tag: 'hasila-trend' },
    { indicator: 'recruits', place: 'morocco', endpoint: gate.endpoint },
  );
  await read(
    `${one}${one}`,
    async ({ page, requests }) => {
      await settled(page);
      const [asked] = requests.filter((request) => request.url().startsWith(gate.endpoint));
      const sent = decodeURIComponent(asked?.postData() ?? asked?.url() ?? '');
      expect([gate.questions(), sent.match(/indicators\(/g)?.length]).toEqual([1, 1]);
      expect(sent.match(/"recruits"/g)).toHaveLength(1);
    },
    { connect: gate.origin },
  ).finally(gate.close);
});

it.for([360, 768, 1280])('nothing moves while figures arrive slowly: %i pixels', async (width) => {
  const gate = await openGate();
  const { behaviour, release } = held();
  gate.behave(behaviour);
  const body = ELEMENTS.map((element) =>
    markup(element, { ...element.attributes, endpoint: gate.endpoint }, 'The newspaper’s own words.'),
  );
  await read(
    `<p>Above.</p>${body.join('<p>Between.</p>')}<p>Below.</p>`,
    async ({ page }) => {
      await page.locator('[state="loading"]').last().waitFor({ state: 'attached' });
      const before = await heights(page);
      release();
      await settled(page);
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))),
      );
      expect(await page.locator('[state="failed"]').count()).toBe(0);
      expect(await heights(page)).toEqual(before);
      // From the first paint on, before there was a script.
      expect(await layoutShifts(page)).toEqual([]);
    },
    { connect: gate.origin, visitor: { first: true, viewport: { width, height: 20_000 } } },
  ).finally(gate.close);
});

it.for([360, 1280])('no widget is wider than its place: %i pixels', async (width) => {
  for (const language of ['ar', 'en', 'fr']) {
    await read(
      ELEMENTS.map((element) => markup(element, element.attributes)).join(''),
      async ({ page }) => {
        await settled(page);
        expect(await overflowing(page)).toEqual([]);
      },
      { language, visitor: { viewport: { width, height: 800 } } },
    );
  }
});

it('keeps nothing and asks nobody else', async () => {
  const { origin } = await newspaper();
  await read(
    ELEMENTS.map((element) => markup(element, element.attributes)).join(''),
    async ({ page, requests }) => {
      await settled(page);
      const service = await page.evaluate(
        () =>
          new URL(document.querySelector<HTMLScriptElement>('script[src*="/widgets/"]')?.src ?? '').origin,
      );
      const origins = new Set(requests.map((one) => new URL(one.url()).origin));
      expect([...origins].sort()).toEqual([origin, service].sort());
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
      for (const one of requests.filter((request) => request.url().startsWith(service)))
        expect(await one.headerValue('cookie')).toBeNull();
    },
    { visitor: { first: true } },
  );
});

function heights(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('hasila-'))
      .map((element) => `${element.localName} ${Math.round(element.getBoundingClientRect().height)}`),
  );
}

function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll('*')].filter(
      ({ localName, scrollWidth: own, clientWidth: room }) => localName.startsWith('hasila-') && own > room,
    );
    return [
      ...wide.map(({ localName }) => localName),
      ...(scrollWidth > clientWidth ? [`page ${scrollWidth}`] : []),
    ];
  });
}
