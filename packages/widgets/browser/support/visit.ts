import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
import { inject, type TestContext } from 'vitest';
import { newspaper, type PageOptions } from './newspaper.js';

/** A page that somebody looks at, and what went on in it. */
export interface Visit {
  readonly page: Page;
  readonly requests: readonly Request[];
  /** Uncaught errors, reports against the policy, and what the console complained of, except of requests that failed. */
  readonly problems: () => Promise<readonly string[]>;
}

let browser: Promise<Browser> | undefined;

const USUAL: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timezoneId: 'Africa/Casablanca',
  reducedMotion: 'reduce',
};

export function openedBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browser'));
  return browser;
}

/** Skips a test where there is no browser, and says so. */
export function needsBrowser({ skip }: TestContext): void {
  if (inject('browser') !== '') return;
  console.error(
    '\n!! SKIPPED: there is no /usr/bin/chromium, so nobody has seen the page. Install chromium.\n',
  );
  skip('there is no /usr/bin/chromium');
}

/** What a visitor comes with. */
export interface Visitor extends BrowserContextOptions {
  /** Was never here, and finds nothing kept: slower, for what judges the first look at a page. */
  readonly first?: boolean;
}

/** A window that was looked at, and can be looked at again: making one takes longer than most tests. */
interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
}

const idle = new Map<string, Window[]>();

/** Opens an address for a visitor; nobody else looks into the same window meanwhile. */
export async function visit<Result>(
  address: string,
  work: (visit: Visit) => Promise<Result>,
  { first = false, ...given }: Visitor = {},
): Promise<Result> {
  const options = { ...USUAL, ...given };
  // A window stays with one site: another has another process.
  const key = JSON.stringify([new URL(address).origin, options]);
  const window = (first ? undefined : idle.get(key)?.pop()) ?? (await openWindow(options));
  const { context, page } = window;
  let kept = false;
  try {
    const [said, requests]: [string[], Request[]] = [[], []];
    page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      const expected = message.text().startsWith('Failed to load resource');
      if (['error', 'warning'].includes(message.type()) && !expected) said.push(message.text());
    });
    page.on('request', (request) => requests.push(request));
    await page.goto(address);
    const result = await work({
      page,
      requests,
      problems: async () => [...said, ...(await newspaper()).reports()],
    });
    kept = !first;
    return result;
  } finally {
    if (kept) await tidyUp(window, options, key);
    else await context.close();
  }
}

async function openWindow(options: BrowserContextOptions): Promise<Window> {
  const context = await (await openedBrowser()).newContext(options);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { context, page };
}

/** As the next one expects it. */
async function tidyUp({ context, page }: Window, { viewport }: BrowserContextOptions, key: string) {
  page.removeAllListeners();
  await page.emulateMedia({ media: null });
  if (viewport) await page.setViewportSize(viewport);
  idle.set(key, [...(idle.get(key) ?? []), { context, page }]);
}

/** Opens a page of the newspaper with this in it. */
export async function read<Result>(
  body: string,
  work: (visit: Visit) => Promise<Result>,
  options: PageOptions & { readonly visitor?: Visitor } = {},
): Promise<Result> {
  return visit((await newspaper()).publish(body, options), work, options.visitor);
}

/** Waits until every widget of a page has its figures, or none to have. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('*')].every(
      (element) =>
        !element.localName.startsWith('hasila-') ||
        ['ready', 'failed'].includes(element.getAttribute('state') ?? ''),
    ),
  );
}

/** What stands in each widget of a page, with plain blanks. */
export function shownTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('hasila-'))
      .map(({ shadowRoot }) =>
        (shadowRoot?.textContent ?? '')
          .replace(/[\u2066-\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
  );
}
