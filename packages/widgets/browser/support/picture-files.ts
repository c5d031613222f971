import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const folder = fileURLToPath(new URL('../../../../docs/pictures', import.meta.url));
const record = join(folder, 'taken-with.json');

/** What decides how letters look: a picture is compared only where both are those that it was taken with. */
export interface TakenWith {
  readonly chromium: string;
  /** Of each family that our style sheets name: which font stands for it, and its version. */
  readonly fonts: Readonly<Record<string, string>>;
}

/** Families that fontconfig is asked for. */
const FAMILIES = [
  'sans-serif',
  'system-ui',
  'sans-serif:lang=ar',
  'Liberation Sans',
  'DejaVu Sans',
  'monospace',
];

export function takenWith(version: string): TakenWith {
  const [chromium = ''] = version.split('.');
  return { chromium, fonts: Object.fromEntries(FAMILIES.map((family) => [family, fontOf(family)])) };
}

function fontOf(family: string): string {
  try {
    return execFileSync('fc-match', ['-f', '%{family[0]} %{fontversion}', family], { encoding: 'utf8' });
  } catch {
    return 'unknown';
  }
}

/** What differs between now and then; empty where pictures can be compared. */
export async function whatDiffers(now: TakenWith): Promise<string> {
  if (!existsSync(record)) return 'nobody wrote what they were taken with';
  const then: TakenWith = JSON.parse(await readFile(record, 'utf8'));
  const fonts = FAMILIES.filter((family) => then.fonts[family] !== now.fonts[family]);
  const differences = fonts.map((family) => `${family}: ${then.fonts[family]}, here ${now.fonts[family]}`);
  if (then.chromium !== now.chromium) differences.unshift(`Chromium ${then.chromium}, here ${now.chromium}`);
  return differences.join('; ');
}

export async function writeTakenWith(now: TakenWith): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(record, `${JSON.stringify(now, null, 2)}\n`);
}

export async function writePicture(name: string, picture: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const png = PNG.sync.read(picture);
  await writeFile(fileOf(name), PNG.sync.write(png, { colorType: 2, deflateLevel: 9 }));
}

/** Which part of a picture is not as it was; 1 where it has another size. */
export async function changedPart(name: string, picture: Buffer): Promise<number> {
  const [was, is] = [PNG.sync.read(await readFile(fileOf(name))), PNG.sync.read(picture)];
  if (was.width !== is.width || was.height !== is.height) return 1;
  return (
    pixelmatch(was.data, is.data, undefined, was.width, was.height, { threshold: 0.1 }) /
    (was.width * was.height)
  );
}

function fileOf(name: string): string {
  return join(folder, `${name}.png`);
}
