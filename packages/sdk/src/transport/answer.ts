import { failed, type InputProblem } from '../errors/hasila-error.js';
import { addressOf, type Reply } from './reply.js';
import { retryAfter } from './retry.js';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnsweredError[];
}

interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly problems?: readonly InputProblem[];
    readonly requestId?: string;
    /** Seconds. */
    readonly retryAfter?: number;
  };
}

/** The data of a reply. Throws what the server says is wrong, or that it is no answer. */
export function dataOf(reply: Reply): unknown {
  const answer = read(reply);
  const [first] = answer?.errors ?? [];
  const { status, headers } = reply;
  const requestId = first?.extensions?.requestId ?? headers.get('x-request-id') ?? undefined;
  if (first !== undefined) {
    const { code = 'UNKNOWN', problems, retryAfter: seconds } = first.extensions ?? {};
    throw failed([...new Set(answer?.errors?.map(({ message }) => message))].join('\n'), {
      code,
      problems,
      status,
      path: first.path,
      partialData: answer?.data ?? undefined,
      requestId,
      retryAfterMs: retryAfter(reply) ?? (seconds === undefined ? undefined : seconds * 1_000),
    });
  }
  if (answer?.data !== undefined && answer.data !== null) return answer.data;
  const [code, sentence] = BY_STATUS[status] ?? ['BAD_RESPONSE', 'gave no answer of a Hasila service'];
  const hint = code === 'BAD_RESPONSE' ? '; the address ends in /graphql' : '';
  throw failed(`${addressOf(reply.url)} ${sentence} (HTTP status ${status})${hint}.`, {
    code,
    status,
    requestId,
    retryAfterMs: retryAfter(reply),
  });
}

/** Whether the server does not know the document that it was asked for by its hash. */
export function isUnknownDocument(reply: Reply): boolean {
  const [error] = read(reply)?.errors ?? [];
  if (error === undefined) return reply.status === 404 || reply.status === 405;
  // A service that knows no hashes says that it was given no document.
  return (
    error.extensions?.code?.startsWith('PERSISTED_QUERY_') === true ||
    /^Must provide query/.test(error.message)
  );
}

/** What a server in between says for the service. */
const BY_STATUS: Readonly<Record<number, readonly [code: string, sentence: string]>> = {
  429: ['RATE_LIMITED', 'wants fewer requests'],
  502: ['SERVICE_UNAVAILABLE', 'is away'],
  503: ['SERVICE_UNAVAILABLE', 'is away'],
  504: ['TIMEOUT', 'did not answer in time'],
};

function read({ text }: Reply): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? answer : undefined;
  } catch {
    return undefined;
  }
}
