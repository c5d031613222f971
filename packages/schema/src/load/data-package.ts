import type { Language } from '@hasila/domain';
import { z } from 'zod';
import { code, FIRST_YEAR, LAST_YEAR, oneOf, text } from './cells.js';
import type { DatasetIssue } from './dataset-error.js';
import { DATASET_FILES } from './dataset-files.js';
import { DATA_PACKAGE } from './dataset-folder.js';
import { columnsOf } from './file-description.js';
import { quoted } from './written-text.js';

/** What datapackage.json says of the dataset as a whole. */
export interface DataPackage {
  readonly title: { readonly ar: string | null; readonly fr: string | null; readonly en: string };
  /** SPDX identifier. */
  readonly license: string;
  readonly issued: Date;
  readonly institution: string;
  readonly languages: readonly Language[];
  readonly changelog: readonly string[];
  /** Rows, without the header, of each collected file. */
  readonly collected: Readonly<Record<CollectedFile, number>>;
}

/** The files that were collected, as a row names them: `words:2` is a row of claims in words. */
export const COLLECTED_FILES = ['figures', 'words', 'facilities', 'events'] as const;
export type CollectedFile = (typeof COLLECTED_FILES)[number];

/** Each row that was collected is accounted for by itself. */
const MOST_COLLECTED = 100_000;
const rowCount = z.int().min(0).max(MOST_COLLECTED);

const instant = z.iso.datetime({ offset: true }).refine((text) => {
  const year = new Date(text).getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}, `years ${FIRST_YEAR} to ${LAST_YEAR}`);

const languages = z
  .array(oneOf(['ar', 'fr', 'en']))
  .min(1)
  .refine((list) => new Set(list).size === list.length, 'a language is there twice; allowed: once');

const shape = z.object({
  title: text,
  licenses: z.array(z.object({ name: text })).min(1),
  created: instant,
  resources: z.array(
    z.object({ path: z.string(), schema: z.object({ fields: z.array(z.object({ name: z.string() })) }) }),
  ),
  hasila: z.object({
    /** `title` in the languages of the dataset. */
    title: z.object({ ar: text, fr: text, en: text }).optional(),
    institution: code,
    languages,
    changelog: z.array(text).min(1),
    collected: z.object({
      figures: rowCount,
      'claims-in-words': rowCount,
      facilities: rowCount,
      events: rowCount,
    }),
  }),
});

/** Reads datapackage.json; `undefined`, with issues, when it does not hold what a dataset needs. */
export function readDataPackage(json: string, issues: DatasetIssue[]): DataPackage | undefined {
  const value = parseJson(json, issues);
  if (value === undefined) return undefined;
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) issues.push(issue(path.join('.'), message));
    return undefined;
  }
  const { title, licenses, created, resources, hasila } = parsed.data;
  issues.push(...resourceIssues(resources));
  return {
    title: hasila.title ?? { ar: null, fr: null, en: title },
    license: licenses.map(({ name }) => name).join(' AND '),
    issued: new Date(created),
    institution: hasila.institution,
    languages: hasila.languages.map((language) => LANGUAGE_OF[language]),
    changelog: hasila.changelog,
    collected: collectedRows(hasila.collected),
  };
}

function collectedRows({
  'claims-in-words': words,
  ...collected
}: z.output<typeof shape>['hasila']['collected']) {
  return { words, ...collected };
}

export const LANGUAGE_OF = { ar: 'AR', fr: 'FR', en: 'EN' } as const satisfies Record<string, Language>;

function parseJson(json: string, issues: DatasetIssue[]): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    issues.push({ ...issue('', 'is no JSON; allowed: one JSON object'), line: faultyLine(json) });
    return undefined;
  }
}

/** The engine seldom says where. A text that is cut off before the fault is merely unfinished. */
function faultyLine(json: string): number {
  const lines = json.split('\n');
  let [fine, faulty] = [0, lines.length];
  while (faulty - fine > 1) {
    const middle = Math.floor((fine + faulty) / 2);
    if (isUnfinished(`${lines.slice(0, middle).join('\n')}\n`)) fine = middle;
    else faulty = middle;
  }
  return faulty;
}

function isUnfinished(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = /at position (\d+)/.exec(error.message)?.[1];
    return position === undefined
      ? error.message === 'Unexpected end of JSON input'
      : Number(position) >= json.length;
  }
}

type Resources = z.output<typeof shape>['resources'];

/** The description must name every file and every column, in their order, or tools that trust it read nonsense. */
function resourceIssues(resources: Resources): readonly DatasetIssue[] {
  const files = Object.values(DATASET_FILES);
  const described = new Map(
    resources.map(({ path, schema }) => [path, schema.fields.map(({ name }) => name)]),
  );
  const missing = files.filter(({ name }) => !described.has(name));
  const strange = resources.filter(({ path }) => !files.some(({ name }) => name === path));
  const differing = files.filter((file) => {
    const fields = described.get(file.name);
    return fields !== undefined && fields.join() !== columnsOf(file).join();
  });
  return [
    ...missing.map(({ name }) => issue('resources', `does not describe ${name}`)),
    ...strange.map(({ path }) =>
      issue('resources', `describes ${quoted(path)}, which is no file of a dataset`),
    ),
    ...differing.map((file) =>
      issue(
        'resources',
        `the fields of ${file.name} are not its columns; allowed: ${columnsOf(file).join(', ')}`,
      ),
    ),
  ];
}

function issue(column: string, message: string): DatasetIssue {
  return { file: DATA_PACKAGE, line: 1, column, message };
}
