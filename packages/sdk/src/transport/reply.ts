import { failed, type InputProblem } from '../errors/hasila-error.js';
import type { Fetch } from './settings.js';

/** What a server sent back, read to its end. */
export interface Reply {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** `undefined` where it is no JSON object. */
  readonly answer: Answer | undefined;
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnsweredError[];
}

interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly problems?: readonly InputProblem[];
    readonly requestId?: string;
    /** Seconds. */
    readonly retryAfter?: number;
  };
}

/** Sends one request. What comes back is a reply, whatever its status; when nothing does, it throws. */
export async function replyTo(url: string, init: RequestInit, fetch: Fetch | undefined): Promise<Reply> {
  try {
    const response = await (fetch ?? globalThis.fetch)(url, init);
    const { status, headers } = response;
    return { url, status, headers, answer: answerIn(await response.text()) };
  } catch (cause) {
    init.signal?.throwIfAborted();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failed(`No answer from ${addressOf(url)}: ${reason}`, { code: 'NETWORK', cause });
  }
}

function answerIn(text: string): Answer | undefined {
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Without what a question added to it. */
export function addressOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
