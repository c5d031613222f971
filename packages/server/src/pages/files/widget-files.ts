import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { widgetBundles } from '../../paths.js';
import { type ServedFile, servedFile } from './served-file.js';

let files: ReadonlyMap<string, ServedFile> | undefined;

/** The bundles of the widgets by their names; none where they were not built. Read once. */
export function widgetFile(name: string): ServedFile | undefined {
  files ??= new Map(
    namesIn(widgetBundles).map((one) => [one, servedFile(one, readFileSync(join(widgetBundles, one)))]),
  );
  return files.get(name);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? entry.name : [],
    );
  } catch {
    return [];
  }
}
