import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, ask, type Question } from './ask.js';
import { problemOf } from './questions.js';

export interface LoadSettings {
  readonly origin: string;
  /** How many ask at the same time, each its next question when the one before is answered. */
  readonly clients: number;
  /** A question, or the path of a GET. */
  readonly next: () => Question | string;
  /** What is wrong with an answer; by default all but 200 without errors. */
  readonly problem?: (answer: Answer) => string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** A pause of each client between its questions. */
  readonly pauseMs?: number;
}

export interface LoadReport {
  readonly requests: number;
  readonly seconds: number;
  readonly failed: number;
  /** What went wrong, and how often. */
  readonly problems: Readonly<Record<string, number>>;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
}

export interface Load {
  readonly requests: () => number;
  readonly stop: () => Promise<LoadReport>;
}

export function startLoad({
  origin,
  clients,
  next,
  problem = problemOf,
  headers = {},
  pauseMs = 0,
}: LoadSettings): Load {
  const start = performance.now();
  const times: number[] = [];
  const problems: Record<string, number> = {};
  let stopped = false;
  const client = async () => {
    while (!stopped) {
      const answer = await ask(origin, next(), { headers });
      times.push(answer.milliseconds);
      const found = problem(answer);
      if (found !== undefined) problems[found] = (problems[found] ?? 0) + 1;
      if (pauseMs > 0 || answer.failure !== undefined) await delay(pauseMs || 10);
    }
  };
  const running = Promise.all(Array.from({ length: clients }, client));
  return {
    requests: () => times.length,
    stop: async () => {
      stopped = true;
      await running;
      const sorted = [...times].sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
      return {
        requests: times.length,
        seconds: (performance.now() - start) / 1000,
        failed: Object.values(problems).reduce((sum, count) => sum + count, 0),
        problems,
        p50: at(0.5),
        p99: at(0.99),
        slowest: at(1),
      };
    },
  };
}
