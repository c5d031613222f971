import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../src/paths.js';
import { DATASET } from './instance.js';

/** Files whose last column is a label, and which each have a statement of their own. */
const LABELLED = ['topics.csv', 'facility-types.csv', 'event-types.csv'] as const;

/** Stands at the end of every label of an edition, so that each row tells which one it is of. */
export const MARK = / \((edition \d+)\)$/;

export interface EditionFolder {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** The dataset as another edition, whose labels bear its name. */
export async function makeEdition(name: string): Promise<EditionFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'hasila-edition-'));
  await cp(DATASET, folder, { recursive: true });
  for (const file of LABELLED) {
    const [header, ...lines] = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n');
    const marked = lines.map((line) =>
      line.endsWith('"') ? `${line.slice(0, -1)} (${name})"` : `${line} (${name})`,
    );
    await writeFile(join(folder, file), `${[header, ...marked].join('\n')}\n`);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export interface LoadProcess {
  readonly pid: number;
  /** Its exit code, null when it was killed, and what it said. */
  readonly done: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** `hasila load`, as an operator runs it. */
export function startLoading(folder: string, databaseUrl: string): LoadProcess {
  const program = join(repositoryRoot, 'packages/cli/dist/main.js');
  let pid = 0;
  const done = new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [program, 'load', folder],
      { env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl } },
      (error, out, err) =>
        resolve({
          code: error === null ? 0 : typeof error.code === 'number' ? error.code : null,
          output: out + err,
        }),
    );
    pid = child.pid ?? 0;
  });
  return { pid, done };
}
