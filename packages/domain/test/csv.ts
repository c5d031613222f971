import { readFileSync } from 'node:fs';

/** The rows of a file of the dataset, by column name. */
export function datasetRows(file: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`../../../dataset/${file}`, import.meta.url), 'utf8');
  const [header = [], ...rows] = [
    ...text.matchAll(/(?:"(?:[^"]|"")*"|[^,\n"]*)(?:,(?:"(?:[^"]|"")*"|[^,\n"]*))*\n/g),
  ].map(([line]) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,\n"]*)[,\n]/g)].map(([, cell = '']) => unquoted(cell)),
  );
  return rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
}

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
