import { LRUCache } from 'lru-cache';

/** A connection keeps what it prepared until it ends: so many texts it has room for. */
const MOST = 300;
const ONCE = 2_000;

/**
 * The texts of statements that are worth to be prepared, by name and once for each connection: those that came before.
 * The filters of callers make more texts than a connection can keep.
 */
export class PreparedTexts {
  readonly #prepared = new Set<string>();
  readonly #cameOnce = new LRUCache<string, true>({ max: ONCE });

  /** Whether the text is prepared, this time counted. */
  holds(text: string): boolean {
    if (this.#prepared.has(text)) return true;
    if (this.#prepared.size >= MOST) return false;
    if (this.#cameOnce.has(text)) {
      this.#cameOnce.delete(text);
      this.#prepared.add(text);
      return true;
    }
    this.#cameOnce.set(text, true);
    return false;
  }
}
