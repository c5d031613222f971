import { type FuzzRequest, posted } from './fuzz-request.js';
import { hostileText } from './hostile-values.js';
import type { Operation } from './operations.js';
import type { Random } from './random.js';

const TYPES = [
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'text/plain',
  ],
  ...[
    'application/graphql',
    'application/json; charset=utf-16',
    'application/json;;;=',
    '',
    'x',
    'image/png',
    '*/*',
  ],
];
const PATHS = [
  ...[
    '/',
    '//',
    '/graphql/',
    '/graphql/x',
    '/GRAPHQL',
    '/%00',
    '/%ff',
    '/graphql%00',
    '/../etc/passwd',
    '/graphql/..%2f',
  ],
  ...[
    '/health',
    '/ready',
    '/limits',
    '/metrics',
    '/.env',
    '/favicon.ico',
    '/graphql?query',
    '/graphql?query=%ZZ',
    '/?query={a}',
  ],
  ...[
    '/graphql?query=%7B__typename%7D&query=%7Ba%7D',
    '/graphql?variables={',
    '/graphql?query={__typename}&variables=[1]',
  ],
  ...[
    '/graphql?documentId=',
    `/graphql?documentId=sha256:${'f'.repeat(64)}`,
    '/graphql?query=mutation{a}',
    '/graphql?extensions=1',
  ],
];

/** A request that is strange before anybody reads its body. */
export function strangeHttp(random: Random, operation: Operation): FuzzRequest {
  const request = posted('strange HTTP', operation);
  const headers = (given: FuzzRequest['headers']) => ({
    ...request,
    headers: { ...request.headers, ...given },
  });
  const long = (name: string) => ({
    [name]: random.pick(['x', ',', ';', 'a/b,', '=', 'q=0;']).repeat(random.integer(100, 1_500)),
  });
  return random.weighted<() => FuzzRequest>([
    [3, () => headers({ 'content-type': random.pick(TYPES) })],
    [
      2,
      () => ({
        ...request,
        method: random.pick(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND']),
      }),
    ],
    [3, () => ({ ...request, method: random.pick(['GET', 'HEAD', 'POST']), path: random.pick(PATHS) })],
    [
      1,
      () => ({
        ...request,
        method: 'GET',
        path: `/graphql?query=${encodeURIComponent(
          hostileText(random)
            .slice(0, 900)
            .replace(/[\ud800-\udfff]/g, ''),
        )}`,
      }),
    ],
    [
      1,
      () =>
        headers({
          accept: random.pick([
            '',
            'text/html',
            'image/png',
            'application/graphql-response+json;q=0',
            ';;',
            'x'.repeat(3_000),
          ]),
        }),
    ],
    [
      1,
      () =>
        headers(
          long(
            random.pick([
              'accept',
              'accept-language',
              'if-none-match',
              'x-forwarded-for',
              'origin',
              'content-type',
            ]),
          ),
        ),
    ],
    [1, () => headers({ 'content-encoding': random.pick(['gzip', 'br', 'identity', 'x']) })],
    [
      1,
      () =>
        headers({
          authorization: random.pick([
            'Bearer',
            'Bearer x',
            `Bearer hk_${'0'.repeat(40)}`,
            'Basic eDp5',
            'x'.repeat(2_000),
          ]),
        }),
    ],
    [
      1,
      () =>
        headers({
          'x-forwarded-for': random.pick(['1.2.3.4', '::1', 'x', "'; drop table readings; --"]),
          range: 'bytes=0-1',
        }),
    ],
  ])();
}
