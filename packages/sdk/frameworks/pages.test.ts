import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Complaint, checkSvelte, checkTypeScript, checkVue } from './support/check.js';
import { filesOf, openPageFolder, type PageFolder, removePageFolders } from './support/page-folder.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tsc = join(root, 'node_modules/typescript7/bin/tsc');

/** The pages show what a user has: the package as it is built. */
beforeAll(() =>
  promisify(execFile)(process.execPath, [tsc, '-b', 'packages/sdk/tsconfig.react.json'], { cwd: root }),
);
afterAll(removePageFolders);

/** What Next.js declares and the page uses. It is not installed: with its compilers it is larger than all else here. */
const NEXT = `
declare module 'next/navigation' {
  export function notFound(): never;
}
interface RequestInit {
  next?: { revalidate?: number | false; tags?: string[] };
}
`;

type Check = (folder: PageFolder) => Promise<readonly Complaint[]>;

it.each<[page: string, shown: string, code: string, check: Check]>([
  ['react.md', 'cases.tsx', 'criminal-cases-recorded', checkTypeScript],
  ['vue.md', 'CaseCount.vue', 'criminal-cases-recorded', checkVue],
  ['svelte.md', 'CaseCount.svelte', 'criminal-cases-recorded', checkSvelte],
  [
    'nextjs.md',
    'app/[year]/page.tsx',
    'criminal-cases-recorded',
    async (folder) => {
      await folder.write('next.d.ts', NEXT);
      return checkTypeScript(folder, { types: ['node'] });
    },
  ],
  [
    'workers.md',
    'small-worker.ts',
    'violent-crime-share',
    (folder) => checkTypeScript(folder, { lib: ['ES2023', 'WebWorker', 'WebWorker.Iterable'] }),
  ],
])('the code of %s compiles, and would not with a wrong code', async (page, shown, code, check) => {
  const folder = await openPageFolder(page);
  const text = (await filesOf(page)).get(shown) ?? '';
  expect(text).toContain(`'${code}'`);
  // Beside the page's own files, so that one run of the compiler sees both.
  const wrong = shown.replace(/(\w[\w-]*)\.(\w+)$/, 'Wrong.$2');
  await folder.write(wrong, text.replace(`'${code}'`, "'no-such-indicator'"));
  const complaints = await check(folder);
  expect(complaints.filter(({ file }) => file !== wrong)).toEqual([]);
  expect(complaints[0]?.message).toContain('no-such-indicator');
});
