import { createHash } from 'node:crypto';
import type { Dataset } from '@hasila/schema';

/** A text that sources are told by: UTF-8, in NFC, lines that end in LF. */
export interface HeldDocument {
  readonly sha256: string;
  readonly text: string;
}

/** A citation that its document does not bear out. */
export interface Mismatch {
  readonly id: string;
  readonly source: string;
  readonly message: string;
}

/** What a check of a dataset against its documents found. */
export interface Verification {
  /** Citations that were found again, word by word. */
  readonly verified: number;
  /** Citations without a span: their source was not at hand when they were collected. */
  readonly unplaced: number;
  readonly documents: number;
  /** Sources whose document should be there and is not. */
  readonly missing: readonly string[];
  readonly mismatches: readonly Mismatch[];
}

export function heldDocument(raw: string): HeldDocument {
  const text = raw.replace(/\r\n?/g, '\n').normalize('NFC');
  return { text, sha256: sha256(text) };
}

/** Looks each citation up in the document that its source is told by. */
export function verifyCitations(dataset: Dataset, documents: readonly HeldDocument[]): Verification {
  const bySha256 = new Map(documents.map((document) => [document.sha256, document]));
  const held = dataset.sources.flatMap(({ slug, sha256 }) => {
    const document = sha256 === null ? undefined : bySha256.get(sha256);
    return document === undefined ? [] : [[slug, new DocumentIndex(document)] as const];
  });
  const indexes = new Map(held);
  const { readings, claims, facilityChanges, eventCitations, commitmentStatements } = dataset;
  const cited = [readings, claims, facilityChanges, eventCitations, commitmentStatements].flat();
  const placed = cited.filter(({ start }) => start !== null);
  const checked = placed.flatMap((citation) => {
    const index = indexes.get(citation.source);
    return index === undefined ? [] : [{ citation, message: index.mismatch(citation) }];
  });
  return {
    verified: checked.filter(({ message }) => message === undefined).length,
    unplaced: cited.length - placed.length,
    documents: indexes.size,
    missing: dataset.sources
      .filter(({ slug, sha256 }) => sha256 !== null && !indexes.has(slug))
      .map(({ slug }) => slug),
    mismatches: checked.flatMap(({ citation: { id, source }, message }) =>
      message === undefined ? [] : [{ id, source, message }],
    ),
  };
}

/** A row of any file that cites a source. */
type Citation = Pick<
  Dataset['readings' | 'facilityChanges'][number],
  'start' | 'end' | 'paragraph' | 'paragraphSha256' | 'asWritten'
>;

/** A document by code points and by lines. */
class DocumentIndex {
  readonly #points: readonly string[];
  readonly #lines: readonly string[];

  constructor({ text }: HeldDocument) {
    this.#points = Array.from(text);
    this.#lines = text.split('\n');
  }

  /** Why the citation does not stand in the document; nothing of the document's text is told. */
  mismatch({ start, end, paragraph, paragraphSha256, asWritten }: Citation): string | undefined {
    if (start === null || end === null || paragraph === null) return undefined;
    if (end > this.#points.length) return `the span ends at ${end}, the document at ${this.#points.length}`;
    if (this.#points.slice(start, end).join('') !== asWritten)
      return `the span ${start} to ${end} is not as_written`;
    const line = this.#points.slice(0, start).filter((point) => point === '\n').length + 1;
    if (line !== paragraph) return `the span lies in paragraph ${line}, not ${paragraph}`;
    const hash = sha256((this.#lines[line - 1] ?? '').trim());
    return hash === paragraphSha256 ? undefined : `paragraph ${paragraph} has the SHA-256 ${hash}`;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
