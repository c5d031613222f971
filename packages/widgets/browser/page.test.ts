import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { ELEMENTS, markup } from './support/elements.js';
import { held, openGate } from './support/gate.js';
import { newspaper } from './support/newspaper.js';
import { needsBrowser, read, settled, visit } from './support/visit.js';

beforeEach(needsBrowser);

const INDICATORS = [
  ...['criminal-cases-recorded', 'drug-persons-arrested', 'recruits', 'cocaine-seized', 'clearance-rate'],
  ...['heroin-seized', 'drug-cases', 'violent-crime-cases', 'cybercrime-cases', 'persons-brought-to-justice'],
];

/** Thirty charts, tiles and comparisons, as a review of a year may have. */
const THIRTY = INDICATORS.flatMap((indicator) => [
  markup({ tag: 'hasila-figure' }, { indicator, target: '2025', view: 'tile' }),
  markup({ tag: 'hasila-compare' }, { indicator, base: '2024', target: '2025' }),
  markup({ tag: 'hasila-trend' }, { indicator, place: 'morocco' }),
]);

const COUNTING = `
let loads = 0;
window.loaded = new Promise((resolve) => {
  addEventListener('hasila-load', () => { loads += 1; if (loads === ${THIRTY.length}) resolve(); });
});`;

const RUNS = 5;
const MAIN_THREAD_MS = 200;

it('thirty widgets ask once, move nothing, and leave the main thread alone', async () => {
  const spent: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    // It listens for itself: who asks a page whether it is ready keeps its thread busy.
    const address = (await newspaper()).publish(THIRTY.join(''), { ownScript: COUNTING });
    await visit('about:blank', async ({ page, requests, problems }) => {
      spent.push(await threadTime(page, () => page.goto(address).then(() => told(page))));
      expect(await page.locator('[state="ready"]').count()).toBe(30);
      expect(requests.filter((one) => one.url().includes('/graphql'))).toHaveLength(1);
      expect(await shifts(page)).toEqual([]);
      expect(await problems()).toEqual([]);
    });
  }
  const bare = (await newspaper()).publish('');
  const without = await visit('about:blank', ({ page }) => threadTime(page, () => page.goto(bare)));
  const shown = spent.map((ms) => ms.toFixed(0)).join(', ');
  console.log(
    `main thread, 30 widgets: ${shown} ms in all tasks of the page; without any: ${without.toFixed(0)} ms`,
  );
  const median = spent.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  expect(median).toBeLessThan(MAIN_THREAD_MS);
});

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
      expect(await shifts(page)).toEqual([]);
    },
    { connect: gate.origin, visitor: { viewport: { width, height: 20_000 } } },
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
  );
});

/** Until all have their figures, and those are painted. */
function told(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    await (window as unknown as { readonly loaded: Promise<void> }).loaded;
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  });
}

/**
 * What all tasks of the page's main thread took of a core, in milliseconds: script, style, layout, paint and the rest,
 * without what this measuring takes. Time in which the machine did something else is not counted.
 */
async function threadTime(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await work();
  const { metrics } = await session.send('Performance.getMetrics');
  const measured = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return (measured('TaskDuration') - measured('DevToolsCommandDuration')) * 1000;
}

/** Every layout shift, and what moved. */
function shifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            readonly value: number;
            readonly sources: readonly { readonly node: Node | null }[];
          })[]) {
            const moved = entry.sources.map(({ node }) => node?.nodeName.toLowerCase() ?? '?');
            seen.push(`${entry.value.toFixed(4)} ${moved.join(' ')}`);
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(seen), 50);
      }),
  );
}

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
