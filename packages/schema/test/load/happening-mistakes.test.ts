import { describe, expect, it } from 'vitest';
import type { FileName } from '../../src/load/dataset-files.js';
import { type Cells, edited, issueIn, issuesOf } from '../support/dataset-issues.js';
import { filesOf, smallDataset } from '../support/small-dataset.js';

const span = { paragraph: '3', start: '0', end: '4', paragraph_sha256: 'a'.repeat(64) };

describe('one mistake in what was built, held or announced is named by file, line and column', () => {
  it.each<[FileName, number, Cells, number, string, string]>([
    ['facilities', 0, { type: 'palace' }, 2, 'type', 'allowed: school'],
    ['facilities', 1, { place: 'nowhere' }, 3, 'place', 'is not in places.csv'],
    ['facilities', 1, { name_ar: '' }, 3, 'name_ar', 'is empty'],
    ['facilityChanges', 0, { id: 'r00001' }, 2, 'id', 'f00001'],
    ['facilityChanges', 0, { facility: 'castle' }, 2, 'facility', 'is not in facilities.csv'],
    ['facilityChanges', 1, { kind: 'BEGUN' }, 3, 'kind', 'WORKS_STARTED'],
    ['facilityChanges', 1, { period: '2024-03-01/2024-03-31' }, 3, 'period', 'shortest form, 2024-03'],
    ['facilityChanges', 2, { due: '2025' }, 4, 'due', 'neither announced nor begun'],
    ['facilityChanges', 2, { source: 'nobody' }, 4, 'source', 'is not in sources.csv'],
    ['facilityChanges', 0, { ...span, as_written: 'work' }, 2, 'start', 'no sha256'],
    ['facilityChanges', 3, span, 5, 'as_written', 'the words of the span'],
    ['facilityChanges', 3, { ...span, as_written: 'works' }, 5, 'end', '4 code points, as_written has 5'],
    ['facilityChanges', 3, { collected: 'figures:5' }, 5, 'collected', 'facilities:2 to facilities:7'],
    ['events', 0, { series: 'assemblies' }, 2, 'series', 'allowed: open-days'],
    ['events', 1, { edition: '1' }, 3, 'edition', 'is the number of open-days-1 too'],
    ['events', 1, { status: 'PLANNED' }, 3, 'status', 'ANNOUNCED, HELD, CANCELLED'],
    ['events', 1, { period: '' }, 3, 'period', 'is empty'],
    ['events', 2, { edition: '3' }, 4, 'edition', 'of no series'],
    ['eventCitations', 1, { collected: 'events:5' }, 3, 'collected', 'events:2 to events:4'],
    ['indicators', 2, { event_series: 'assemblies' }, 4, 'event_series', 'is not in event-series.csv'],
    ['commitments', 0, { promised: '' }, 2, 'qualifier', 'since promised is'],
    ['commitments', 0, { ulp: '' }, 2, 'ulp', 'is empty'],
    ['commitments', 0, { promised: '-1' }, 2, 'promised', 'the unit can hold'],
    ['commitments', 0, { promised_as_written: '' }, 2, 'promised_as_written', 'is empty'],
    ['commitments', 0, { unit: 'litres' }, 2, 'unit', 'is not in units.csv'],
    ['commitments', 2, { facility: 'castle' }, 4, 'facility', 'is not in facilities.csv'],
    ['commitments', 3, { event: 'feast' }, 5, 'event', 'is not in events.csv'],
    ['commitmentStatements', 0, { status: 'NOT_MENTIONED_SINCE' }, 2, 'status', 'IN_PROGRESS'],
    ['commitmentStatements', 0, { commitment: 'nothing' }, 2, 'commitment', 'is not in commitments.csv'],
    ['commitmentStatements', 1, { ulp: '0' }, 3, 'ulp', 'above zero'],
    ['commitmentStatements', 1, { qualifier: 'BETWEEN' }, 3, 'qualifier', 'AT_MOST'],
    ['commitmentStatements', 1, { as_written: '' }, 3, 'as_written', 'is empty'],
    ['commitmentStatements', 3, { due: '2024-03-31/2024-03-01' }, 5, 'due', 'end is not before'],
  ])('%s row %i with %o', async (file, row, cells, line, column, message) => {
    const name = `${file.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.csv`;
    expect(await issuesOf(filesOf(edited(file, row, cells)))).toContainEqual(
      issueIn(name, line, column, message),
    );
  });

  it.each<[FileName, number, FileName, number, string]>([
    ['facilityChanges', 3, 'facilities', 2, 'stands nowhere in facility-changes.csv'],
    ['eventCitations', 2, 'events', 4, 'stands nowhere in event-citations.csv'],
    ['commitmentStatements', 2, 'commitments', 3, 'stands nowhere in commitment-statements.csv'],
  ])(
    'without a row of %s (%i) names who is told of no more, in %s',
    async (telling, row, told, line, message) => {
      const draft = smallDataset();
      draft.tables[telling].splice(row, 1);
      expect(await issuesOf(filesOf(draft))).toContainEqual(issueIn(`${told}.csv`, line, 'slug', message));
    },
  );
});

it('names each collected facility and event that stands nowhere', async () => {
  const draft = smallDataset();
  draft.tables.facilityChanges[4] = { ...draft.tables.facilityChanges[4], collected: '' };
  draft.tables.eventCitations[0] = { ...draft.tables.eventCitations[0], collected: '' };
  expect(await issuesOf(filesOf(draft))).toEqual(
    [
      'facilities:6 stands nowhere; allowed: in one of facility-changes.csv, left-out.csv',
      'events:2 stands nowhere; allowed: in one of event-citations.csv, left-out.csv',
    ].map((message) => issueIn('datapackage.json', 1, 'hasila.collected', message)),
  );
});
