import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { FuzzRequest } from './fuzz-request.js';

export interface FuzzAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly milliseconds: number;
}

/** Sends requests as they are, over connections that are kept. */
export class Wire {
  readonly #origin: URL;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 });

  constructor(origin: string) {
    this.#origin = new URL(origin);
  }

  async send({ method, path, headers, body }: FuzzRequest): Promise<FuzzAnswer> {
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.#origin;
      const length = body === undefined ? {} : { 'content-length': String(body.length) };
      const options = {
        hostname,
        port,
        method,
        path,
        headers: { ...headers, ...length },
        agent: this.#agent,
      };
      const sent = httpRequest(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text: Buffer.concat(parts).toString(),
            milliseconds: performance.now() - begun,
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Writes bytes as they are, some time apart, and gives what came back until the other side or `patienceMs` ends it. */
  async raw(pieces: readonly (string | Buffer)[], apartMs: number, patienceMs: number): Promise<string> {
    const { hostname, port } = this.#origin;
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('latin1').on('data', (part: string) => {
      text += part;
    });
    // A refused connection is cut in the middle of what we write: what came before is the answer.
    const ended = new Promise<void>((resolve) =>
      socket.on('error', () => resolve()).on('close', () => resolve()),
    );
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) await delay(apartMs);
      if (socket.writable) socket.write(piece);
    }
    await Promise.race([ended, delay(patienceMs, undefined, { ref: false })]);
    socket.destroy();
    return text;
  }

  close(): void {
    this.#agent.destroy();
  }
}
