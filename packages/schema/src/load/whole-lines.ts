import { createReadStream } from 'node:fs';

/** Enough that what is done once for each piece does not count. */
const PIECE = 256 * 1024;

const LINE_FEED = 0x0a;

/** The bytes of a file in pieces that end where a line ends. */
export async function* wholeLines(path: string): AsyncIterable<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE })) {
    const bytes = chunk as Buffer;
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      yield rest.length === 0 ? bytes.subarray(0, end) : Buffer.concat([...rest, bytes.subarray(0, end)]);
      rest = [];
    }
    if (end < bytes.length) rest.push(bytes.subarray(end));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

export function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}
