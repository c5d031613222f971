import { Agent, type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  /** 0 when there was no answer at all. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly milliseconds: number;
  /** What the network said instead of an answer. */
  readonly failure?: string;
}

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** Sends one question, or with a path alone a GET, and never rejects. */
export function ask(
  origin: string,
  question: Question | string,
  { signal, headers = {} }: { signal?: AbortSignal; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> {
  const start = performance.now();
  const body = typeof question === 'string' ? undefined : JSON.stringify(question);
  const url = new URL(typeof question === 'string' ? question : '/graphql', origin);
  return new Promise((resolve) => {
    const done = (status: number, answered: IncomingHttpHeaders, text: string, failure?: string) =>
      resolve({
        status,
        headers: answered,
        text,
        milliseconds: performance.now() - start,
        ...(failure === undefined ? {} : { failure }),
      });
    const failed = (error: NodeJS.ErrnoException) => done(0, {}, '', error.code ?? error.message);
    const sent = request(
      url,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(signal === undefined ? {} : { signal }),
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', failed);
        response.on('end', () =>
          done(response.statusCode ?? 0, response.headers, Buffer.concat(pieces).toString()),
        );
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}
