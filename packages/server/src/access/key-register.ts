import { type ApiKeyRecord, findApiKey, hashOfApiKey, type Reader } from '@hasila/schema';

/** How long a key is taken for what it was: a revoked one is refused so much later at most. */
export const KEY_MEMORY_MS = 5_000;
const MOST = 10_000;

interface Remembered {
  readonly record: ApiKeyRecord | undefined;
  readonly until: number;
}

/** Knows API keys by their hash, and asks the database for each once in a while. */
export class KeyRegister {
  readonly #db: Reader;
  readonly #known = new Map<string, Remembered>();

  constructor(db: Reader) {
    this.#db = db;
  }

  /** Whether it was good a moment ago, so that the database need not be asked. */
  knows(key: string): boolean {
    const found = this.#known.get(hashOfApiKey(key));
    return found?.record !== undefined && found.until > performance.now();
  }

  /** The key, when it is one and is not revoked. While the database is away a key that was good remains so. */
  async find(key: string): Promise<ApiKeyRecord | undefined> {
    const hash = hashOfApiKey(key);
    const before = this.#known.get(hash);
    if (before !== undefined && before.until > performance.now()) return before.record;
    try {
      const record = await findApiKey(this.#db, hash);
      this.#remember(hash, record);
      return record;
    } catch (error) {
      if (before?.record !== undefined) return before.record;
      throw error;
    }
  }

  #remember(hash: string, record: ApiKeyRecord | undefined): void {
    this.#known.delete(hash);
    this.#known.set(hash, { record, until: performance.now() + KEY_MEMORY_MS });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
  }
}
