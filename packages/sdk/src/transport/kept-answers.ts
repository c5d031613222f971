import type { Reply } from './reply.js';

/** Answers to GETs, each with its `ETag`, as long as the server serves the edition that they were made from. */
export interface KeptAnswers {
  /** The tag under which the server may say that nothing changed. */
  readonly tagOf: (url: string) => string | undefined;
  /** The reply, or the one that was kept where the server says that nothing changed. */
  readonly settle: (reply: Reply) => Reply;
}

const EDITION = 'hasila-edition';

export function keptAnswers(most: number): KeptAnswers {
  const replies = new Map<string, Reply>();
  let edition: string | null = null;

  function keep(reply: Reply): void {
    replies.delete(reply.url);
    replies.set(reply.url, reply);
    const [oldest] = replies.keys();
    if (replies.size > most && oldest !== undefined) replies.delete(oldest);
  }

  return {
    tagOf: (url) => replies.get(url)?.headers.get('etag') ?? undefined,
    settle: (reply) => {
      const kept = replies.get(reply.url);
      const served = reply.headers.get(EDITION);
      if (served !== null && served !== edition) {
        edition = served;
        replies.clear();
      }
      if (reply.status === 304 && kept !== undefined) {
        keep(kept);
        return kept;
      }
      if (most > 0 && reply.status === 200 && reply.headers.has('etag')) keep(reply);
      return reply;
    },
  };
}
