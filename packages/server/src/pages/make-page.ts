import { GraphQLError } from 'graphql';
import { EDITION_HEADER } from '../headers.js';
import type { Observer } from '../observing/observer.js';
import { etagOf, namesTag } from '../persisted/canonical-request.js';
import { KEPT } from '../plugins/conditional-get.js';
import { inOneEdition, type Reading } from '../serving/reading.js';
import type { Serving } from '../serving/serving.js';
import { askInProcess } from './asking.js';
import { buildTag } from './build-tag.js';
import { NoSuchPageError } from './failure-response.js';
import type { PlacedPage } from './find-page.js';
import { drawPage } from './shell/draw-page.js';

export interface Makers {
  readonly serving: Serving;
  readonly observer: Observer;
}

/**
 * A page, made from one edition; 304 without making it where the caller has it. Throws `NoSuchPageError`, and whatever
 * asking for its figures throws.
 */
export async function makePage(
  request: Request,
  { kind, language, path, segments, parameters }: PlacedPage,
  site: string,
  { serving, observer }: Makers,
): Promise<Response> {
  if (kind === undefined) throw new NoSuchPageError();
  const first = await serving.begin(request.signal);
  if (first === undefined) throw noDataset();
  const canonical = JSON.stringify([await buildTag(), site, language, path, [...parameters]]);
  const headers = ({ edition }: Reading) => ({
    etag: etagOf(edition.id, canonical),
    'cache-control': KEPT,
    [EDITION_HEADER]: edition.id,
  });
  if (namesTag(request.headers.get('if-none-match'), etagOf(first.edition.id, canonical)))
    return new Response(null, { status: 304, headers: headers(first) });
  return inOneEdition(first, async (reading) => {
    const { edition } = reading;
    const around = { language, edition, site, path, parameters };
    const page = await kind.make({ ...around, client: askInProcess(reading, language, observer) }, segments);
    if (page === undefined) throw new NoSuchPageError();
    return new Response(drawPage({ ...page, ...around }), {
      headers: { ...headers(reading), 'content-type': 'text/html; charset=utf-8' },
    });
  });
}

function noDataset(): GraphQLError {
  return new GraphQLError('No dataset is loaded yet.', {
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '1' } } },
  });
}
