import type { DataPackage } from './data-package.js';
import type { ParsedFiles } from './dataset.js';
import type { DatasetIssue } from './dataset-error.js';
import { breakdowns } from './rules/breakdowns.js';
import { citations } from './rules/citations.js';
import { statedChanges } from './rules/claims.js';
import { collectedRows } from './rules/collected.js';
import { happenings } from './rules/happenings.js';
import { placeTree } from './rules/places.js';
import { publications } from './rules/publications.js';
import { promisedQuantities } from './rules/quantities.js';
import { readingFigures } from './rules/readings.js';
import { references } from './rules/references.js';
import type { Rule } from './rules/rule.js';
import { changeUnits } from './rules/units.js';

/** Each looks at rows one by one, beside the codes and the units of other files. */
const ROW_RULES: readonly Rule[] = [references, breakdowns, readingFigures, citations];

const OTHER_RULES: readonly Rule[] = [
  changeUnits,
  placeTree,
  publications,
  statedChanges,
  happenings,
  promisedQuantities,
];

/** Everything that is wrong with a dataset beyond its single cells. */
export function validate(files: ParsedFiles, description: DataPackage | undefined): readonly DatasetIssue[] {
  return [...validateCatalogue(files, description), ...collectedRows(files, description)];
}

/** The same but for what is known when all rows were seen. */
export function validateCatalogue(
  files: ParsedFiles,
  description: DataPackage | undefined,
): readonly DatasetIssue[] {
  return [...ROW_RULES, ...OTHER_RULES].flatMap((rule) => [...rule(files, description)]);
}

/** What is wrong with some of the readings. Of the other files only what readings name is looked at. */
export function validateReadings(
  readings: ParsedFiles['readings'],
  { units, sources, ...others }: ParsedFiles,
): readonly DatasetIssue[] {
  const keysAlone = Object.fromEntries(
    Object.entries(others).map(([name, file]) => [name, { ...file, rows: [], rejected: [] }]),
  );
  const files = { ...(keysAlone as unknown as typeof others), units, sources, readings };
  const issues = ROW_RULES.flatMap((rule) => [...rule(files, undefined)]);
  return issues.filter(({ file }) => file === readings.name);
}
