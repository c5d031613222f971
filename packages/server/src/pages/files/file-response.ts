import Negotiator from 'negotiator';
import { namesTag } from '../../persisted/canonical-request.js';
import type { ServedFile } from './served-file.js';

/** A year: what stands at such an address never changes. */
export const FOREVER = 'public, max-age=31536000, immutable';

/** A file, compressed as the caller likes, or 304 where the caller has it. */
export function fileResponse(
  { type, hash, plain, br, gzip }: ServedFile,
  request: Pick<Request, 'method' | 'headers'>,
  cacheControl: string,
): Response {
  const encodings = { br, gzip, identity: plain };
  const offered = Object.entries(encodings).flatMap(([name, bytes]) => (bytes === undefined ? [] : name));
  const accepted = request.headers.get('accept-encoding') ?? 'identity';
  const chosen = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings(offered)[0];
  const encoding = chosen === 'br' || chosen === 'gzip' ? chosen : 'identity';
  const bytes = encodings[encoding] ?? plain;
  // Other bytes, another tag.
  const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}.${encoding}"`;
  const headers = {
    etag,
    'cache-control': cacheControl,
    vary: 'Accept-Encoding',
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  };
  if (namesTag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
    headers: { ...headers, 'content-type': type, 'content-length': String(bytes.length) },
  });
}
