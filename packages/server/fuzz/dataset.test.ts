import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatasetError, loadDataset } from '@hasila/schema';
import { openTestDatabase, type TestDatabase, tableChecksums } from '@hasila/schema/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOf, smallDataset, writeFolder } from '../../schema/test/support/small-dataset.js';
import { hostileText } from './support/hostile-values.js';
import { Random } from './support/random.js';
import { SEED } from './support/seed.js';
import { SHORT } from './support/short.js';

const EDITIONS = SHORT ? 50 : 300;
const FILES = filesOf(smallDataset());

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await openTestDatabase('empty');
  folder = await writeFolder(FILES);
  await loadDataset(test.db, folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await test.close();
});

/** One file of a dataset with one thing changed in it, which may be wrong or not. */
function changed(random: Random, text: string): Buffer {
  const lines = text.split('\n');
  const line = random.integer(0, lines.length - 1);
  const at = random.integer(0, text.length);
  const withLine = (...others: readonly string[]) =>
    Buffer.from(lines.toSpliced(line, 1, ...others).join('\n'));
  const cells = (lines[line] ?? '').split(',');
  const withCell = (cell: string) =>
    withLine(cells.with(random.integer(0, cells.length - 1), cell).join(','));
  return random.weighted<() => Buffer>([
    [4, () => withCell(hostileText(random).replaceAll(/[,"\n\r]/g, ''))],
    [2, () => withCell(`"${hostileText(random).replaceAll('"', '""')}"`)],
    [2, () => withCell(random.pick(text.split(/[,\n]/)))],
    [1, () => withCell('')],
    [1, () => withLine()],
    [1, () => withLine(lines[line] ?? '', random.pick(lines))],
    [1, () => Buffer.from(text.slice(0, at))],
    [1, () => Buffer.from(text.slice(0, at) + text.slice(at + random.integer(1, 20)))],
    [1, () => Buffer.from(text.slice(0, at) + hostileText(random) + text.slice(at))],
    [
      1,
      () =>
        Buffer.concat([
          Buffer.from(text.slice(0, at)),
          Buffer.of(random.integer(0, 255)),
          Buffer.from(text.slice(at)),
        ]),
    ],
  ])();
}

it(`${EDITIONS} changed datasets are loaded, or refused with their place, and nothing else`, {
  timeout: 600_000,
}, async () => {
  let refused = 0;
  let before = await tableChecksums(test.db);
  for (let n = 0; n < EDITIONS; n += 1) {
    const random = new Random(SEED, n);
    const [name, text] = random.pick([...FILES]);
    await writeFile(join(folder, name), changed(random, text));
    try {
      await loadDataset(test.db, folder);
      before = await tableChecksums(test.db);
    } catch (error) {
      expect([n, name, error]).toEqual([n, name, expect.any(DatasetError)]);
      const { issues } = error as DatasetError;
      expect(issues.length).toBeGreaterThan(0);
      for (const { file, line, message } of issues)
        expect([file, line > 0, message.length > 10]).toEqual([
          expect.stringMatching(/^[a-z-]+\.(csv|json)$/),
          true,
          true,
        ]);
      refused += 1;
      if (refused % 10 === 0) expect(await tableChecksums(test.db)).toEqual(before);
    }
    await writeFile(join(folder, name), text);
  }
  process.stdout.write(`seed ${SEED}: ${EDITIONS} changed datasets, ${refused} refused\n`);
  expect(refused).toBeGreaterThan(EDITIONS / 3);
});
