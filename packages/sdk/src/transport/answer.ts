import { failed } from '../errors/hasila-error.js';
import { addressOf, type Reply } from './reply.js';
import { retryAfter } from './retry.js';

/** The data of a reply. Throws what the server says is wrong, or that it is no answer. */
export function dataOf(reply: Reply): unknown {
  const { url, status, headers, answer } = reply;
  const { data, errors = [] } = answer ?? {};
  const { path, extensions = {} } = errors[0] ?? {};
  const known = {
    status,
    path,
    problems: extensions.problems,
    partialData: data ?? undefined,
    requestId: extensions.requestId ?? headers.get('x-request-id') ?? undefined,
    retryAfterMs: retryAfter(headers.get('retry-after') ?? extensions.retryAfter),
  };
  if (errors.length > 0) {
    const sentences = new Set(errors.map(({ message }) => message));
    throw failed([...sentences].join('\n'), { ...known, code: extensions.code ?? 'UNKNOWN' });
  }
  if (data !== undefined && data !== null) return data;
  const [code, sentence] = BETWEEN[status] ?? NO_ANSWER;
  throw failed(`${addressOf(url)} ${sentence} (HTTP status ${status}).`, { ...known, code });
}

/** Whether the server does not know the document that it was asked for by its hash. */
export function isUnknownDocument({ answer, status }: Reply): boolean {
  const [error] = answer?.errors ?? [];
  if (error === undefined) return status === 404 || status === 405;
  // A service that knows no hashes says that it was given no document.
  return /^PERSISTED_QUERY_/.test(error.extensions?.code ?? '') || /^Must provide query/.test(error.message);
}

const NO_ANSWER = [
  'BAD_RESPONSE',
  'gave no answer of a Hasila service: its address ends in /graphql',
] as const;

/** What a server in between says for the service. */
const BETWEEN: Readonly<Record<number, readonly [code: string, sentence: string]>> = {
  429: ['RATE_LIMITED', 'wants fewer requests'],
  502: ['SERVICE_UNAVAILABLE', 'is away'],
  503: ['SERVICE_UNAVAILABLE', 'is away'],
  504: ['TIMEOUT', 'did not answer in time'],
};
