import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

export const hasChromium = existsSync(executablePath);

const ALONE = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** How to start it, so that it talks to nobody but the pages under test. */
export const CHROMIUM = { executablePath, headless: true, args: ALONE };

/** A browser as a visitor has one, with a profile of its own. */
export async function openBrowser(): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), 'hasila-chromium-'));
  const context = await chromium.launchPersistentContext(profile, CHROMIUM);
  return {
    page: await context.newPage(),
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
