import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';

/** What a service may do with a question. */
export type Behaviour = (response: ServerResponse, honest: () => Promise<Answer>) => Promise<void> | void;

/** What the service says. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Something between widgets and the service, which answers as a test says. */
export interface Gate {
  readonly origin: string;
  readonly endpoint: string;
  readonly questions: () => number;
  readonly behave: (behaviour: Behaviour) => void;
  readonly close: () => void;
}

const SHARED = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, content-type',
  'access-control-allow-methods': 'GET, POST',
  'cache-control': 'no-store',
};

export const HONEST: Behaviour = altered((text) => text);

/** Answers with what the service says, changed; what it refuses is told as it is. */
export function altered(alter: (text: string) => string): Behaviour {
  return async (response, honest) => {
    const { status, text } = await honest();
    await json(status, status === 200 ? alter(text) : text)(response, honest);
  };
}

/** Answers with what is written here, as JSON. */
export function json(status: number, text: string, type = 'application/json'): Behaviour {
  return (response) => void response.writeHead(status, { ...SHARED, 'content-type': type }).end(text);
}

export async function openGate(): Promise<Gate> {
  const service = inject('service');
  let behaviour = HONEST;
  let questions = 0;
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, SHARED).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    questions += 1;
    const honest = async () => {
      const { method = 'GET', headers, url = '' } = request;
      const body = method === 'POST' ? Buffer.concat(chunks) : null;
      const type = headers['content-type'] ?? 'application/json';
      const answer = await fetch(`${service}${url}`, { method, body, headers: { 'content-type': type } });
      return { status: answer.status, text: await answer.text() };
    };
    await behaviour(response, honest);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    endpoint: `${origin}/graphql`,
    questions: () => questions,
    behave: (next) => {
      behaviour = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Holds every answer back until `release`. */
export function held(): { readonly behaviour: Behaviour; readonly release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const behaviour: Behaviour = async (response, honest) => {
    const { status, text } = await honest();
    await released;
    await json(status, text)(response, honest);
  };
  return { behaviour, release };
}
