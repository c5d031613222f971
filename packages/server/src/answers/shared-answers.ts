import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { z } from 'zod';
import { REDIS_OPTIONS, REST_MS, within } from '../redis.js';

/** What instances tell one another of an answer. */
const SHAPE = z.object({
  edition: z.string(),
  cost: z.number(),
  operation: z.string().optional(),
  body: z.string(),
  digest: z.string(),
});
export type SharedAnswer = Omit<z.infer<typeof SHAPE>, 'digest'>;

/** Answers that one instance made, for all of them. Whatever becomes of it, no request fails or waits for it. */
export interface SharedAnswers {
  readonly find: (canonical: string, edition: string) => Promise<SharedAnswer | undefined>;
  readonly keep: (canonical: string, answer: SharedAnswer) => void;
  /** Tells the other instances that another edition is served. */
  readonly tell: (edition: string) => void;
  readonly close: () => Promise<void>;
}

const KEPT_SECONDS = 86_400;
/** In characters: a longer answer takes longer to fetch than to make. */
const LONGEST = 500_000;
const EDITIONS = 'hasila:editions';

/**
 * Shares answers in Redis, among instances of one build: another may answer otherwise. `onEdition` is called when another instance has seen another edition.
 */
export function redisAnswers(url: string, log: Logger, build: string, onEdition: () => void): SharedAnswers {
  const redis = new Redis(url, REDIS_OPTIONS);
  const listening = new Redis(url, { ...REDIS_OPTIONS, enableOfflineQueue: true, commandTimeout: 5_000 });
  const nameOf = (canonical: string, edition: string) =>
    `hasila:answer:${digestOf(`${build}\n${edition}\n${canonical}`)}`;
  let restsUntil = 0;
  let failing = false;

  function failed(error: unknown): void {
    if (!failing) log.warn({ err: error }, 'Redis is away: answers are not shared');
    failing = true;
    restsUntil = performance.now() + REST_MS;
  }
  redis.on('error', failed);
  listening.on('error', () => undefined);
  listening.on('message', onEdition);
  listening.on('ready', () => void listening.subscribe(EDITIONS).catch(() => undefined));

  return {
    find: async (canonical, edition) => {
      if (performance.now() < restsUntil) return undefined;
      try {
        const text = await within(redis.get(nameOf(canonical, edition)));
        failing = false;
        return text === null ? undefined : sensible(text, edition);
      } catch (error) {
        failed(error);
        return undefined;
      }
    },
    keep: (canonical, answer) => {
      if (performance.now() < restsUntil || answer.body.length > LONGEST) return;
      const text = JSON.stringify({ ...answer, digest: digestOf(answer.body) });
      redis.set(nameOf(canonical, answer.edition), text, 'EX', KEPT_SECONDS).catch(failed);
    },
    tell: (edition) => void redis.publish(EDITIONS, edition).catch(() => undefined),
    close: async () => {
      redis.disconnect();
      listening.disconnect();
    },
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Another program may have written to our keys. */
function sensible(text: string, edition: string): SharedAnswer | undefined {
  try {
    const { digest, ...answer } = SHAPE.parse(JSON.parse(text));
    return digest === digestOf(answer.body) && answer.edition === edition ? answer : undefined;
  } catch {
    return undefined;
  }
}
