import type { ParsedFiles } from '../dataset.js';
import type { DatasetIssue } from '../dataset-error.js';
import { keyText } from '../row-reader.js';
import { issueAt } from './rule.js';

/** Only what is still to come is due. */
const DUE = new Set(['ANNOUNCED', 'WORKS_STARTED']);

/** Every facility has a history, every event a source, every commitment a statement; editions stand in a series once. */
export function* happenings(files: ParsedFiles): Iterable<DatasetIssue> {
  yield* untold(files, 'facilities', 'facilityChanges', 'facility');
  yield* untold(files, 'events', 'eventCitations', 'event');
  yield* untold(files, 'commitments', 'commitmentStatements', 'commitment');
  for (const change of files.facilityChanges.rows) {
    if (change.due === null || DUE.has(change.kind)) continue;
    yield issueAt(
      'facilityChanges',
      change,
      'due',
      'allowed: empty, since it is neither announced nor begun',
    );
  }
  yield* editions(files);
}

type Told = 'facilities' | 'events' | 'commitments';
type Telling = 'facilityChanges' | 'eventCitations' | 'commitmentStatements';

/** Rows that no row of the file that tells of them names. */
function* untold(files: ParsedFiles, told: Told, telling: Telling, property: string): Iterable<DatasetIssue> {
  const { name, keys, rows, rejected } = files[telling];
  if (keys === null) return;
  const typed: readonly { readonly [property: string]: unknown }[] = rows;
  const named = new Set([...typed, ...rejected.map(({ cells }) => cells)].map((row) => row[property]));
  for (const row of files[told].rows) {
    if (!named.has(row.slug))
      yield issueAt(told, row, 'slug', `stands nowhere in ${name}; allowed: once at least`);
  }
}

function* editions({ events }: ParsedFiles): Iterable<DatasetIssue> {
  const seen = new Map<string, string>();
  for (const event of events.rows) {
    const { slug, series, edition } = event;
    if (edition === null) continue;
    if (series === null)
      yield issueAt('events', event, 'edition', 'allowed: empty, since the event is of no series');
    const key = keyText(series ?? '', String(edition));
    const other = seen.get(key);
    if (series !== null && other !== undefined) {
      const message = `is the number of ${other} too; allowed: each edition of a series once`;
      yield issueAt('events', event, 'edition', message);
    }
    seen.set(key, slug);
  }
}
