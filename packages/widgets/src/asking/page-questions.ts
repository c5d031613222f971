import { type Client, createClient } from '@hasila/sdk/core';
import { askAll } from './ask-all.js';
import { type Question, questionKey } from './kind.js';

interface Waiting {
  readonly question: Question<unknown>;
  readonly answer: Promise<unknown>;
  readonly settle: (result: PromiseSettledResult<unknown>) => void;
}

const clients = new Map<string, Client>();
const waiting = new Map<string, Map<string, Waiting>>();

/** Answers a question of a widget: all that a page asks of one service at the same time are one request. */
export function ask<Answer>(endpoint: string, question: Question<Answer>): Promise<Answer> {
  let queue = waiting.get(endpoint);
  if (queue === undefined) {
    queue = new Map();
    waiting.set(endpoint, queue);
    // Elements of one page are upgraded one after the other, in the same task.
    setTimeout(() => void send(endpoint), 0);
  }
  const key = questionKey(question);
  const known = queue.get(key) ?? waitingFor(question);
  queue.set(key, known);
  return known.answer as Promise<Answer>;
}

async function send(endpoint: string): Promise<void> {
  const queue = [...(waiting.get(endpoint)?.values() ?? [])];
  waiting.delete(endpoint);
  const results = await askAll(
    clientOf(endpoint),
    queue.map(({ question }) => question),
  );
  for (const [index, { settle }] of queue.entries()) {
    settle(results[index] ?? { status: 'rejected', reason: undefined });
  }
}

function clientOf(endpoint: string): Client {
  const known = clients.get(endpoint) ?? createClient({ url: endpoint });
  clients.set(endpoint, known);
  return known;
}

function waitingFor(question: Question<unknown>): Waiting {
  let settle: Waiting['settle'] = () => {};
  const answer = new Promise<unknown>((resolve, reject) => {
    settle = (result) => (result.status === 'fulfilled' ? resolve(result.value) : reject(result.reason));
  });
  return { question, answer, settle };
}
