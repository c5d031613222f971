import { type Client, createPlainClient } from '@hasila/sdk/core';
import { askAll } from './ask-all.js';
import { type Question, questionKey } from './kind.js';

interface Waiting {
  readonly question: Question<unknown>;
  readonly answer: Promise<unknown>;
  readonly settle: (answer: Promise<unknown> | undefined) => void;
}

interface Service {
  readonly client: Client;
  /** By their keys, so that what several widgets ask is asked once. */
  waiting: Map<string, Waiting>;
}

const services = new Map<string, Service>();

/** Answers a question of a widget: all that a page asks of one service at the same time are one request. */
export function ask<Answer>(endpoint: string, question: Question<Answer>): Promise<Answer> {
  const service = services.get(endpoint) ?? {
    client: createPlainClient({ url: endpoint }),
    waiting: new Map(),
  };
  services.set(endpoint, service);
  const { waiting } = service;
  // Elements of one page are upgraded one after the other, in the same task.
  if (waiting.size === 0) setTimeout(() => send(service), 0);
  const key = questionKey(question);
  const known = waiting.get(key) ?? waitingFor(question);
  waiting.set(key, known);
  return known.answer as Promise<Answer>;
}

function send(service: Service): void {
  const waiting = [...service.waiting.values()];
  service.waiting = new Map();
  const answers = askAll(
    service.client,
    waiting.map(({ question }) => question),
  );
  for (const [index, { settle }] of waiting.entries()) settle(answers[index]);
}

function waitingFor(question: Question<unknown>): Waiting {
  let settle: Waiting['settle'] = () => {};
  const answer = new Promise<unknown>((resolve) => {
    settle = resolve;
  });
  return { question, answer, settle };
}
