import type { DatasetIssue } from './dataset-error.js';

const LINE_FEED = 0x0a;

/** The text of a file: UTF-8 without a byte order mark and with LF line ends, or what is wrong with it. */
export function decode(file: string, bytes: Uint8Array | DatasetIssue): string | DatasetIssue {
  if (!(bytes instanceof Uint8Array)) return bytes;
  const wrong = (line: number, message: string) => ({ file, line, column: '', message });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return wrong(1, 'begins with a byte order mark; allowed: UTF-8 without one');
  }
  const text = decodeStrictly(bytes);
  if (text === undefined)
    return wrong(firstLineNotUtf8(bytes), 'holds bytes that are no UTF-8; allowed: UTF-8');
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn === -1) return text;
  return wrong(
    lineAt(text, carriageReturn),
    'holds a carriage return; allowed: lines that end in a line feed alone',
  );
}

/** The line, from 1, that a position in a text lies on. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A line feed is never part of a longer UTF-8 sequence, so each line can be read alone. */
function firstLineNotUtf8(bytes: Uint8Array): number {
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const next = bytes.indexOf(LINE_FEED, start);
    const end = next === -1 ? bytes.length : next;
    if (decodeStrictly(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
  return 1;
}
