import { EDITION_HEADER } from '../headers.js';
import { buildTag } from '../pages/build-tag.js';
import { etagOf, namesTag } from '../persisted/canonical-request.js';
import { KEPT } from '../plugins/conditional-get.js';
import { currentEdition } from './in-edition.js';
import type { Around } from './route.js';

/** Something that may be kept, of an edition. */
export interface Made {
  readonly body: string | Buffer;
  /** Id of the edition that it is of. */
  readonly edition: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What is made, or 304 without making it where the caller has it. `canonical` is all that it depends on beside the
 * program and the edition; with both it is the key that `make` gets.
 */
export async function keptResponse(
  request: Request,
  { makers }: Around,
  canonical: readonly unknown[],
  make: (key: string) => Promise<Made>,
): Promise<Response> {
  const whole = JSON.stringify([await buildTag(), ...canonical]);
  const { id } = await currentEdition(makers);
  const known = etagOf(id, whole);
  if (namesTag(request.headers.get('if-none-match'), known))
    return new Response(null, { status: 304, headers: headersOf(known, id) });
  const { body, edition, headers } = await make(known);
  const bytes = Buffer.from(body);
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headersOf(etagOf(edition, whole), edition),
      'content-length': String(bytes.length),
      ...headers,
    },
  });
}

function headersOf(etag: string, edition: string) {
  return { etag, 'cache-control': KEPT, [EDITION_HEADER]: edition };
}
