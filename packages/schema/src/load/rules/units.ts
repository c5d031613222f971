import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import { issueAt } from './rule.js';

/** One unit is percent, by its code and by its flag, so that a change in percent has a unit too. */
export function* percentUnit({ units }: ParsedFiles): Iterable<DatasetIssue> {
  for (const unit of units.rows) {
    if (unit.percent !== (unit.code === 'percent')) {
      yield issueAt('units', unit, 'percent', 'allowed: true for the unit "percent", false for every other');
    }
    if (unit.percent && unit.signed)
      yield issueAt('units', unit, 'signed', 'allowed: false for a share of a hundred');
  }
  if (units.keys !== null && !units.keys.has('percent')) {
    yield issueAt('units', { line: 1 }, 'code', 'the unit "percent" is missing');
  }
}
