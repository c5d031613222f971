import { failed } from '../errors/hasila-error.js';
import type { Fetch } from './settings.js';

/** What a server sent back, read to its end. */
export interface Reply {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends one request. What comes back is a reply, whatever its status; when nothing does, it throws. */
export async function replyTo(url: string, init: RequestInit, fetch: Fetch | undefined): Promise<Reply> {
  try {
    const response = await (fetch ?? globalThis.fetch)(url, init);
    const { status, headers } = response;
    const text = await response.text();
    return { url, status, headers, text };
  } catch (cause) {
    const signal = init.signal;
    if (signal?.aborted === true) throw signal.reason;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw failed(`No answer from ${addressOf(url)}: ${reason}`, { code: 'NETWORK', cause });
  }
}

/** Without what a question added to it. */
export function addressOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
