import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { CHROMIUM, hasChromium } from '../../../sdk/publish/support/chromium.js';
import { setup as setUpDatabase } from '../../../server/test/support/global-database.js';
import { startService } from '../../../server/test/support/loopback-service.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin of the service under test. */
    readonly service: string;
    /** Where the browser listens; empty where there is none. */
    readonly browser: string;
  }
}

/** One database, one server and one browser for the whole run. HASILA_URL names a service that runs already. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  try {
    project.provide('service', process.env['HASILA_URL'] ?? (await serve(project, closing)));
    const browser = hasChromium ? await openBrowser() : undefined;
    if (browser !== undefined) closing.push(() => browser.close());
    project.provide('browser', browser?.wsEndpoint() ?? '');
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

async function serve(project: TestProject, closing: (() => Promise<void>)[]): Promise<string> {
  closing.push(await setUpDatabase(project));
  const { databaseUrl, datasetMistakes } = project.getProvidedContext();
  if (datasetMistakes.length > 0)
    throw new Error(`dataset/ cannot be loaded:\n${datasetMistakes.join('\n')}`);
  const service = await startService(databaseUrl);
  closing.push(service.close);
  return service.origin;
}

/** It makes a profile of its own, and takes it away. */
function openBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ ...CHROMIUM, host: '127.0.0.1' });
}
