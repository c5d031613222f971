import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LIMITS } from '../limits/limits.js';
import { isJson } from '../plugins/json-only.js';
import type { Front, Outcome, Told } from './front.js';
import type { Handover } from './handover.js';

type Behind = (request: IncomingMessage, response: ServerResponse, handover: Handover) => void;

/** What comes from the network: to the front what may be its, all else to whoever stands behind it. */
export function frontListener(front: Front | undefined, path: string, behind: Behind): RequestListener {
  return (request, response) => {
    const { method = '', url: target = '' } = request;
    const get = (name: string) => headerOf(request, name);
    if (front === undefined || !mayBeOurs(method, target, { get }, path))
      return behind(request, response, {});
    let signal: AbortSignal | undefined;
    const ask = (body: string): void => {
      const outcome = front.answer({
        method,
        target,
        headers: { get },
        arrival: request,
        body,
        get signal() {
          signal ??= whenItLeaves(response);
          return signal;
        },
      });
      if (outcome instanceof Promise) void outcome.then(tell);
      else tell(outcome);
    };
    const tell = (outcome: Outcome): void => {
      if (outcome === 'gone') return;
      if ('answer' in outcome) send(response, outcome);
      else behind(request, response, outcome.handover);
    };
    if (method === 'GET') ask('');
    else readBody(request, ask);
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

function whenItLeaves(response: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  const leave = () => {
    if (!response.writableFinished) leaving.abort();
  };
  if (response.destroyed) leave();
  else response.once('close', leave);
  return leaving.signal;
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

function send(response: ServerResponse, { answer, own }: Told): void {
  const { status, headers, body } = answer;
  response.writeHead(status, [...headers, ...own]);
  response.end(body);
}
