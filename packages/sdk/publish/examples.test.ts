import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from './support/chromium.js';
import { type ProgramFailed, root } from './support/run.js';
import { startService } from './support/service.js';
import { serveFolder } from './support/static-site.js';
import { openUserFolder, type UserFolder } from './support/user-folder.js';

interface Example {
  readonly name: string;
  /** What checks its types, and an attribute in a file of it that is replaced by a wrong one. */
  readonly checker?: readonly [program: string, file: string, attribute: string];
  /** What is read, in the order of its elements. */
  readonly shown: readonly RegExp[];
  /** What it hears when a point is chosen. */
  readonly heard?: RegExp;
}

const EXAMPLES: readonly Example[] = [
  { name: 'plain', shown: [/779\.008.*المصدر/, /القضايا الزجرية المسجلة.*المصدر/] },
  {
    name: 'react',
    checker: ['tsc', 'src/main.tsx', 'from={2017}'],
    shown: [/4\.693.*Source/, /Tableau.*Source/],
    heard: /^20\d\d$/,
  },
  {
    name: 'vue',
    checker: ['vue-tsc', 'src/App.vue', 'view="tile"'],
    shown: [/4,693.*Source/, /2025.*Source/],
    heard: /^[A-Z_]+$/,
  },
];

let service: Awaited<ReturnType<typeof startService>>;
let folder: UserFolder;
beforeAll(async () => {
  [service, folder] = await Promise.all([startService(), openUserFolder({ type: 'module' })]);
  const wanted = new Map<string, string>();
  for (const { name } of EXAMPLES) {
    const own = join(root, 'examples', name);
    await cp(own, join(folder.path, name), {
      recursive: true,
      filter: (path) => !/node_modules|dist$/.test(path.slice(own.length)),
    });
    const { dependencies, devDependencies } = JSON.parse(await readFile(join(own, 'package.json'), 'utf8'));
    for (const [one, version] of Object.entries<string>({ ...dependencies, ...devDependencies }))
      wanted.set(one, version);
    await folder.write({ [`${name}/.env`]: `VITE_HASILA=${service.url}\n` });
  }
  // Once, above all three: each finds what its own manifest names.
  await folder.install(...[...wanted].map(([one, version]) => `${one}@${version}`));
});
afterAll(async () => {
  await service.close();
  await folder.remove();
});

it.for(EXAMPLES.filter(({ checker }) => checker !== undefined))(
  'the types of examples/$name hold, and would not with what no element has',
  async ({ name, checker: [program = '', file = '', attribute = ''] = [] }) => {
    const text = await readFile(join(folder.path, name, file), 'utf8');
    expect(text).toContain(attribute);
    // Beside the right one, so that one run of the compiler sees both.
    const wrong = file.replace(/\w+\.(\w+)$/, 'Wrong.$1');
    await folder.write({ [`${name}/${wrong}`]: text.replace(attribute, 'theme="sepia"') });
    const messages = await folder.bin(program, '--noEmit', '--pretty', 'false', '-p', name).then(
      () => '',
      (error: ProgramFailed) => error.output,
    );
    await rm(join(folder.path, name, wrong));
    const files = [...messages.matchAll(/^(\S+)\(\d+,\d+\): /gm)].map(([, where]) => where);
    expect(new Set(files)).toEqual(new Set([`${name}/${wrong}`]));
    expect(messages).toContain('sepia');
  },
);

describe.for(EXAMPLES)('examples/$name', ({ name, shown, heard }) => {
  it('builds, and a visitor reads its figures', async ({ skip }) => {
    expect(await folder.bin('vite', 'build', name)).toMatch(/built in/);
    if (!hasChromium) {
      console.error(
        '\n!! SKIPPED: there is no /usr/bin/chromium, so nobody has seen the page. Install chromium.\n',
      );
      skip('there is no /usr/bin/chromium');
    }
    const site = await serveFolder(join(folder.path, name, 'dist'));
    const { page, close } = await openBrowser();
    try {
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      await page.goto(site.url);
      for (const [index, text] of shown.entries())
        await expect.poll(() => shownBy(page, index), { timeout: 30_000 }).toMatch(text);
      if (heard !== undefined) {
        await page.locator('.point').first().dispatchEvent('click');
        await expect.poll(() => page.locator('output').textContent()).toMatch(heard);
      }
      expect(problems).toEqual([]);
    } finally {
      await close();
      site.close();
    }
  });
});

/** What stands in an element of a page, with plain blanks. */
function shownBy(page: Page, index: number): Promise<string> {
  return page.evaluate((at) => {
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('hasila-'),
    );
    const text = elements[at]?.shadowRoot?.textContent ?? '';
    return text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
  }, index);
}
