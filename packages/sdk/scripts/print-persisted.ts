import { createHash } from 'node:crypto';

/** The manifest by which a service knows our documents: the exact text of each by its SHA-256. */
export function printPersisted(documents: readonly { toString(): string }[]): string {
  const texts = documents.map(String).sort();
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [sha256(text), text])), null, 2)}\n`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
