import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
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
import { drawSitemap } from './sitemap/sitemap.js';

export interface Makers {
  readonly serving: Serving;
  readonly observer: Observer;
  /** Pages that were made lately, by their tags. */
  readonly made: MadePages;
}

export type MadePages = Pick<LRUCache<string, string>, 'get' | 'set'>;

/** Characters of the pages that are kept: about a thousand pages. */
const MOST_KEPT = 20_000_000;

export function madePages(): MadePages {
  return new LRUCache({ maxSize: MOST_KEPT, sizeCalculation: (page) => page.length + 1 });
}

/**
 * A page, made from one edition; 304 without making it where the caller has it. Throws `NoSuchPageError`, and whatever
 * asking for its figures throws.
 */
export function makePage(
  request: Request,
  { kind, language, path, segments, parameters }: PlacedPage,
  site: string,
  makers: Makers,
): Promise<Response> {
  if (kind === undefined) throw new NoSuchPageError();
  const address = [language, path, ...parameters.entries()];
  return answerKept(request, [site, ...address], 'text/html', makers, async (reading) => {
    const around = { language, edition: reading.edition, site, path, parameters };
    const client = askInProcess(reading, language, makers.observer);
    const page = await kind.make({ ...around, client }, segments);
    if (page === undefined) throw new NoSuchPageError();
    return drawPage({ ...page, ...around });
  });
}

/** `/sitemap.xml`. */
export function makeSitemap(request: Request, site: string, makers: Makers): Promise<Response> {
  return answerKept(request, [site, 'sitemap'], 'application/xml', makers, (reading) =>
    drawSitemap(askInProcess(reading, 'EN', makers.observer), site),
  );
}

/** What may be kept until another edition or another program comes. `key`: what it depends on beside the two. */
async function answerKept(
  request: Request,
  key: readonly unknown[],
  type: string,
  { serving, made }: Makers,
  make: (reading: Reading) => Promise<string>,
): Promise<Response> {
  const first = await serving.begin(request.signal);
  if (first === undefined) throw noDataset();
  const canonical = JSON.stringify([await buildTag(), ...key]);
  const headers = ({ edition }: Reading) => ({
    etag: etagOf(edition.id, canonical),
    'cache-control': KEPT,
    [EDITION_HEADER]: edition.id,
  });
  if (namesTag(request.headers.get('if-none-match'), etagOf(first.edition.id, canonical)))
    return new Response(null, { status: 304, headers: headers(first) });
  return inOneEdition(first, async (reading) => {
    const { etag } = headers(reading);
    const body = made.get(etag) ?? (await make(reading));
    made.set(etag, body);
    return new Response(body, { headers: { ...headers(reading), 'content-type': `${type}; charset=utf-8` } });
  });
}

/** What is told while there is nothing to serve. */
export function noDataset(): GraphQLError {
  return new GraphQLError('No dataset is loaded yet.', {
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '1' } } },
  });
}
