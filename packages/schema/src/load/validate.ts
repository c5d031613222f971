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

const RULES: readonly Rule[] = [
  references,
  changeUnits,
  placeTree,
  breakdowns,
  publications,
  readingFigures,
  statedChanges,
  happenings,
  promisedQuantities,
  citations,
  collectedRows,
];

/** Everything that is wrong with a dataset beyond its single cells. */
export function validate(files: ParsedFiles, description: DataPackage | undefined): readonly DatasetIssue[] {
  return RULES.flatMap((rule) => [...rule(files, description)]);
}
