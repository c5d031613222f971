import { createHash } from 'node:crypto';
import type { Dataset } from '@hasila/schema';
import { describe, expect, it } from 'vitest';
import { heldDocument, verifyCitations } from './verify-citations.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Two astral signs before the figure: offsets count code points, not UTF-16 units. */
const text = 'عنوان\n  \u{1F4C8}\u{1F4C8} سجلت 755.541 قضية \nend';
const start = [...text.slice(0, text.indexOf('755'))].length;
const line = '\u{1F4C8}\u{1F4C8} سجلت 755.541 قضية';
const citation = {
  ...{ id: 'r00001', source: 'held', asWritten: '755.541 قضية' },
  ...{ paragraph: 2, start, end: start + 12, paragraphSha256: sha256(line) },
};

/** As much of a dataset as the check looks at. */
function datasetWith(...readings: readonly object[]): Dataset {
  return datasetOf({ readings });
}

function datasetOf(files: Readonly<Record<string, readonly object[]>>): Dataset {
  const sources = [
    { slug: 'held', sha256: sha256(text) },
    { slug: 'press', sha256: null },
  ];
  const none = {
    readings: [],
    claims: [],
    facilityChanges: [],
    eventCitations: [],
    commitmentStatements: [],
  };
  return { sources, ...none, ...files } as unknown as Dataset;
}

describe('verifyCitations', () => {
  it('finds a figure by code points, and its paragraph by its line', () => {
    const unplaced = {
      ...citation,
      id: 'r00002',
      source: 'press',
      paragraph: null,
      start: null,
      end: null,
      paragraphSha256: null,
    };
    expect(verifyCitations(datasetWith(citation, unplaced), [heldDocument(text)])).toEqual({
      ...{ verified: 1, unplaced: 1, documents: 1, missing: [], mismatches: [] },
    });
  });

  it('recognises a document whatever its line ends and its normal form', () => {
    const { verified, missing } = verifyCitations(datasetWith(citation), [
      heldDocument(text.normalize('NFD').replaceAll('\n', '\r\n')),
    ]);
    expect([verified, missing]).toEqual([1, []]);
  });

  it.each([
    ['a span beside the figure', { start: start + 1, end: start + 13 }, 'is not as_written'],
    ['a span behind the end', { start: start + 9_999, end: start + 10_011 }, 'the document at'],
    ['another paragraph', { paragraph: 3 }, 'lies in paragraph 2, not 3'],
    ['a paragraph that was changed', { paragraphSha256: sha256('other') }, `has the SHA-256 ${sha256(line)}`],
  ])('names %s', (_, change, message) => {
    const { verified, mismatches } = verifyCitations(datasetWith({ ...citation, ...change }), [
      heldDocument(text),
    ]);
    expect(verified).toBe(0);
    expect(mismatches).toEqual([{ id: 'r00001', source: 'held', message: expect.stringContaining(message) }]);
  });

  it.each(['claims', 'facilityChanges', 'eventCitations', 'commitmentStatements'])(
    'looks at %s too',
    (file) => {
      const rows = [citation, { ...citation, id: 'x00002', start: start + 1, end: start + 13 }];
      const { verified, mismatches } = verifyCitations(datasetOf({ [file]: rows }), [heldDocument(text)]);
      expect([verified, mismatches.map(({ id }) => id)]).toEqual([1, ['x00002']]);
    },
  );

  it('names the source whose document is not there', () => {
    expect(verifyCitations(datasetWith(citation), [heldDocument('another')])).toMatchObject({
      verified: 0,
      missing: ['held'],
    });
  });
});
