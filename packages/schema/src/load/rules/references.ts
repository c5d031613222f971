import type { DataPackage } from '../data-package.js';
import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import type { FileName, RowOf } from '../dataset-files.js';
import { DATA_PACKAGE } from '../dataset-folder.js';
import { quoted } from '../written-text.js';
import { issueAt } from './rule.js';

interface Reference {
  readonly file: FileName;
  readonly property: string;
  readonly to: FileName;
}

function reference<Name extends FileName>(
  file: Name,
  property: keyof RowOf<Name> & string,
  to: FileName,
): Reference {
  return { file, property, to };
}

const REFERENCES: readonly Reference[] = [
  reference('indicators', 'topic', 'topics'),
  reference('indicators', 'institution', 'institutions'),
  reference('indicators', 'unit', 'units'),
  reference('indicators', 'notes', 'notes'),
  reference('places', 'parent', 'places'),
  reference('breakdownMembers', 'dimension', 'breakdownDimensions'),
  reference('reports', 'institution', 'institutions'),
  reference('sources', 'report', 'reports'),
  reference('readings', 'indicator', 'indicators'),
  reference('readings', 'place', 'places'),
  reference('readings', 'unit', 'units'),
  reference('readings', 'source', 'sources'),
  reference('readings', 'report', 'reports'),
  reference('readings', 'setAside', 'notes'),
  reference('readings', 'population', 'notes'),
  reference('claims', 'indicator', 'indicators'),
  reference('claims', 'place', 'places'),
  reference('claims', 'source', 'sources'),
  reference('claims', 'report', 'reports'),
  reference('seriesBreaks', 'indicator', 'indicators'),
  reference('seriesBreaks', 'place', 'places'),
  reference('seriesBreaks', 'source', 'sources'),
  reference('indicators', 'eventSeries', 'eventSeries'),
  reference('facilities', 'type', 'facilityTypes'),
  reference('facilities', 'place', 'places'),
  reference('facilityChanges', 'facility', 'facilities'),
  reference('facilityChanges', 'source', 'sources'),
  reference('events', 'type', 'eventTypes'),
  reference('events', 'series', 'eventSeries'),
  reference('events', 'place', 'places'),
  reference('eventCitations', 'event', 'events'),
  reference('eventCitations', 'source', 'sources'),
  reference('commitments', 'place', 'places'),
  reference('commitments', 'facility', 'facilities'),
  reference('commitments', 'event', 'events'),
  reference('commitments', 'indicator', 'indicators'),
  reference('commitments', 'unit', 'units'),
  reference('commitmentStatements', 'commitment', 'commitments'),
  reference('commitmentStatements', 'unit', 'units'),
  reference('commitmentStatements', 'source', 'sources'),
];

/** Every code names a row that exists. A file that cannot be read at all makes no code unknown. */
export function* references(
  files: ParsedFiles,
  description: DataPackage | undefined,
): Iterable<DatasetIssue> {
  for (const { file, property, to } of REFERENCES) {
    const { name, keys } = files[to];
    if (keys === null) continue;
    for (const { line, code } of namedCodes(files[file], property)) {
      if (!keys.has(code)) yield issueAt(file, { line }, property, unknown(code, name, keys));
    }
  }
  const { name, keys } = files.institutions;
  if (description === undefined || keys === null || keys.has(description.institution)) return;
  const message = unknown(description.institution, name, keys);
  yield { file: DATA_PACKAGE, line: 1, column: 'hasila.institution', message };
}

interface NamedCode {
  readonly line: number;
  readonly code: string;
}

function* namedCodes({ rows, rejected }: ParsedFiles[FileName], property: string): Iterable<NamedCode> {
  const typed: readonly { readonly line: number; readonly [property: string]: unknown }[] = rows;
  for (const row of typed) {
    const value = row[property];
    for (const code of Array.isArray(value) ? value : [value])
      if (typeof code === 'string') yield { line: row.line, code };
  }
  for (const { line, cells, broken } of rejected) {
    if (broken.has(property)) continue;
    for (const code of (cells[property] ?? '').split(' ')) if (code !== '') yield { line, code };
  }
}

const MOST_LISTED = 12;

function unknown(code: string, name: string, keys: ReadonlySet<string>): string {
  const allowed = keys.size <= MOST_LISTED ? [...keys].join(', ') : `one of the ${keys.size} codes there`;
  return `${quoted(code)} is not in ${name}; allowed: ${allowed}`;
}
