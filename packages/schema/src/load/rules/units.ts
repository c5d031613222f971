import { UNIT_OF_MEASURE } from '@hasila/domain';
import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import { issueAt } from './rule.js';

/** One unit is percent, by its code and by its flag, and every change has a unit to be given in. */
export function* changeUnits({ units }: ParsedFiles): Iterable<DatasetIssue> {
  for (const unit of units.rows) {
    if (unit.percent !== (unit.code === 'percent')) {
      yield issueAt('units', unit, 'percent', 'allowed: true for the unit "percent", false for every other');
    }
    if (unit.percent && unit.signed)
      yield issueAt('units', unit, 'signed', 'allowed: false for a share of a hundred');
  }
  for (const code of Object.values(UNIT_OF_MEASURE)) {
    if (units.keys === null || units.keys.has(code)) continue;
    yield issueAt('units', { line: 1 }, 'code', `the unit "${code}", which changes are given in, is missing`);
  }
}
