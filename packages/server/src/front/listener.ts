import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Answer } from '../answers/answer.js';
import { LIMITS } from '../limits/limits.js';
import { isJson } from '../plugins/json-only.js';
import type { Front } from './front.js';
import type { Handover } from './handover.js';

type Behind = (request: IncomingMessage, response: ServerResponse, handover: Handover) => void;

/** What comes from the network: to the front what may be its, all else to whoever stands behind it. */
export function frontListener(front: Front | undefined, path: string, behind: Behind): RequestListener {
  return (request, response) => {
    const { method = '', url: target = '' } = request;
    const get = (name: string) => headerOf(request, name);
    if (front === undefined || !mayBeOurs(method, target, { get }, path))
      return behind(request, response, {});
    const leaving = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) leaving.abort();
    });
    const ask = async (body: string): Promise<void> => {
      const arrived = { method, target, headers: { get }, arrival: request, body, signal: leaving.signal };
      const answering = front.answer(arrived);
      const outcome = answering instanceof Promise ? await answering : answering;
      if (outcome === 'gone') return;
      if ('answer' in outcome) send(response, outcome.answer);
      else behind(request, response, outcome.handover);
    };
    if (method === 'GET') void ask('');
    else readBody(request, (body) => void ask(body));
  };
}

/** Whether it may be answered by the front, as far as its head tells. */
export function mayBeOurs(
  method: string,
  target: string,
  headers: Pick<Headers, 'get'>,
  path: string,
): boolean {
  if (method === 'GET') return target.startsWith(`${path}?`) && target.includes('documentId=');
  const length = Number(headers.get('content-length'));
  return (
    method === 'POST' &&
    target === path &&
    isJson(headers.get('content-type')) &&
    headers.get('content-encoding') === null &&
    headers.get('transfer-encoding') === null &&
    length > 0 &&
    length <= LIMITS.bodyBytes
  );
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return value === undefined ? null : String(value);
}

/** What does not come to its end has nobody who waits for an answer. */
function readBody(request: IncomingMessage, then: (body: string) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    // Where Yoga looks for a body that was read already.
    Object.assign(request, { body });
    then(body.toString());
  });
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = body === undefined ? undefined : Buffer.byteLength(body);
  response.writeHead(status, length === undefined ? headers : { ...headers, 'content-length': length });
  response.end(body);
}
