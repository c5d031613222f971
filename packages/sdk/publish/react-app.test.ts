import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './support/chromium.js';
import { startService } from './support/service.js';
import { serveFolder } from './support/static-site.js';
import { openUserFolder, type UserFolder } from './support/user-folder.js';
import { packages } from './support/versions.js';

let service: Awaited<ReturnType<typeof startService>>;
let folder: UserFolder;
beforeAll(async () => {
  [service, folder] = await Promise.all([startService(), openUserFolder({ type: 'module' })]);
  await folder.install(
    '@hasila/sdk',
    ...packages('react', 'react-dom', '@tanstack/react-query', 'vite', '@vitejs/plugin-react'),
  );
  await folder.write({
    'index.html': '<!doctype html><div id="app"></div><script type="module" src="/app.jsx"></script>',
    'vite.config.js': `
import react from '@vitejs/plugin-react';
export default { plugins: [react()] };
`,
    'app.jsx': app(service.url),
  });
});
afterAll(async () => {
  await service.close();
  await folder.remove();
});

const app = (url: string) => `
import { createHasila } from '@hasila/sdk';
import { compareOptions } from '@hasila/sdk/react';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';

const hasila = createHasila({ url: '${url}' });
const cases = { indicator: 'criminal-cases-recorded', base: 2024, target: 2025 };

function Cases() {
  const { data, error } = useQuery(compareOptions(hasila, cases));
  if (error) return <p role="alert">{error.message}</p>;
  return data ? <output>{data.change.text.value}</output> : <p>…</p>;
}

createRoot(document.getElementById('app')).render(
  <QueryClientProvider client={new QueryClient()}>
    <Cases />
  </QueryClientProvider>,
);
`;

it('a Vite app of React builds', async () => {
  const said = await folder.bin('vite', 'build');
  expect(said).toMatch(/built in/);
});

it('a visitor reads the number on the page', async ({ skip }) => {
  if (!hasChromium) {
    console.error(
      '\n!! SKIPPED: there is no /usr/bin/chromium, so nobody has seen the page. Install chromium.\n',
    );
    skip('there is no /usr/bin/chromium');
  }
  const site = await serveFolder(join(folder.path, 'dist'));
  const { page, close } = await openBrowser();
  try {
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.goto(site.url);
    const shown = await page.locator('output, [role=alert]').textContent({ timeout: 30_000 });
    expect([shown?.replaceAll('\u00a0', ' '), problems]).toEqual(['+3.1 %', []]);
  } finally {
    await close();
    site.close();
  }
});
