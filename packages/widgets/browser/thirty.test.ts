import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { markup } from './support/elements.js';
import { layoutShifts } from './support/layout-shifts.js';
import { newspaper } from './support/newspaper.js';
import { needsBrowser, visit } from './support/visit.js';

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
/** A core that others slow down takes longer for the same: what is too long is measured again, and all is told. */
const ROUNDS = 4;
const MAIN_THREAD_MS = 200;

it('thirty widgets ask once, move nothing, and leave the main thread alone', async () => {
  const bare = (await newspaper()).publish('');
  const without = await visit('about:blank', ({ page }) => threadTime(page, () => page.goto(bare)), {
    first: true,
  });
  const medians: number[] = [];
  for (
    let round = 0;
    round < ROUNDS && Math.min(...medians, Number.POSITIVE_INFINITY) >= MAIN_THREAD_MS;
    round++
  ) {
    const spent: number[] = [];
    for (let run = 0; run < RUNS; run++) spent.push(await thirtyShown());
    const shown = spent.map((ms) => ms.toFixed(0)).join(', ');
    console.log(
      `main thread, 30 widgets: ${shown} ms in all tasks of the page; without any: ${without.toFixed(0)} ms`,
    );
    medians.push(spent.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN);
  }
  expect(Math.min(...medians)).toBeLessThan(MAIN_THREAD_MS);
});

/** Milliseconds of the main thread until thirty widgets stand there. */
async function thirtyShown(): Promise<number> {
  // It listens for itself: who asks a page whether it is ready keeps its thread busy.
  const address = (await newspaper()).publish(THIRTY.join(''), { ownScript: COUNTING });
  return visit(
    'about:blank',
    async ({ page, requests, problems }) => {
      const spent = await threadTime(page, () => page.goto(address).then(() => told(page)));
      expect(await page.locator('[state="ready"]').count()).toBe(30);
      expect(requests.filter((one) => one.url().includes('/graphql'))).toHaveLength(1);
      expect(await layoutShifts(page)).toEqual([]);
      expect(await problems()).toEqual([]);
      return spent;
    },
    { first: true },
  );
}

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
