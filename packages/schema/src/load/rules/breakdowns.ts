import { breakdownKey, parseBreakdown } from '@hasila/domain';
import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import { keyText } from '../row-reader.js';
import { quoted } from '../written-text.js';
import { issueAt } from './rule.js';

/** A breakdown names known members, each dimension once, in the one order that makes it a key. */
export function* breakdowns({ breakdownMembers, ...files }: ParsedFiles): Iterable<DatasetIssue> {
  for (const file of ['readings', 'claims', 'seriesBreaks'] as const) {
    for (const row of files[file].rows) {
      if (row.breakdown === null) continue;
      for (const message of faults(row.breakdown, breakdownMembers.keys))
        yield issueAt(file, row, 'breakdown', message);
    }
  }
}

function* faults(text: string, members: ReadonlySet<string> | null): Iterable<string> {
  const values = parseBreakdown(text);
  const canonical = breakdownKey(values);
  if (canonical !== text) yield `${quoted(text)} is not in order; allowed: ${canonical}`;
  for (const [index, { dimension, member }] of values.entries()) {
    if (values.findIndex((other) => other.dimension === dimension) !== index) {
      yield `${quoted(dimension)} is there twice; allowed: one member of each dimension`;
    }
    if (members !== null && !members.has(keyText(dimension, member))) {
      yield `${quoted(`${dimension}=${member}`)} is not in breakdown-members.csv; allowed: ${known(dimension, members)}`;
    }
  }
}

function known(dimension: string, members: ReadonlySet<string>): string {
  const prefix = keyText(dimension, '');
  const codes = [...members].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  return codes.length === 0 ? 'a dimension that has members there' : codes.join(', ');
}
