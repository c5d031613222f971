import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A file as it is sent: whole in memory, also compressed where that makes it shorter. */
export interface ServedFile {
  readonly type: string;
  /** Of the bytes as they are; unquoted. */
  readonly hash: string;
  readonly plain: Buffer;
  readonly br: Buffer | undefined;
  readonly gzip: Buffer | undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A file with the type of its ending, compressed once. */
export function servedFile(name: string, plain: Buffer): ServedFile {
  const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY } = constants;
  const shorter = (bytes: Buffer) => (bytes.length < plain.length ? bytes : undefined);
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    hash: createHash('sha256').update(plain).digest('base64url'),
    plain,
    br: shorter(brotliCompressSync(plain, { params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY } })),
    gzip: shorter(gzipSync(plain, { level: constants.Z_BEST_COMPRESSION })),
  };
}
