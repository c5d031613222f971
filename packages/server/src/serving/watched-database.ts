import type { Logger } from 'pino';
import { Availability } from './availability.js';
import { DatabaseAwayError, isOfAnotherEdition } from './failures.js';
import { type Limits, Pool } from './pool.js';
import type { Statement } from './reading.js';

/** How long all connections may take to be opened. */
const OPENING_MS = 10_000;

/** Which is also when what is served was loaded: whatever is asked all the time may as well tell that. */
const ARE_YOU_THERE = 'select loaded_at::text as loaded_at from dataset';

export interface WatchedDatabaseSettings {
  readonly url: string;
  /** What the log and the metrics call it. */
  readonly name: string;
  /** The most connections that requests use; one more asks whether it is there. */
  readonly poolSize: number;
  readonly log: Logger;
  /** Called whenever it told what it has. */
  readonly onTold: () => void;
}

/** One database: its connections, and what is known of it without asking. */
export class WatchedDatabase {
  readonly #settings: WatchedDatabaseSettings;
  readonly #availability: Availability;
  #pool: Pool;
  #probe: Pool;
  #loadedAt: string | undefined;
  #doubtful = false;

  constructor(settings: WatchedDatabaseSettings) {
    this.#settings = settings;
    this.#pool = this.#openPool(settings.poolSize);
    this.#probe = this.#openPool(1);
    this.#availability = new Availability({
      ask: (milliseconds) => this.#ask(milliseconds),
      heardAt: () => this.#pool.heardAt,
      onOverheard: (reason) => this.#renewProbe(reason),
      onFailure: (reason, first) => this.#failed(reason, first),
      onBack: () => this.#cameBack(),
    });
  }

  get name(): string {
    return this.#settings.name;
  }

  get away(): boolean {
    return this.#availability.away;
  }

  /** When what it has was loaded, as it said last; undefined while that is not known, and without a dataset. */
  get loadedAt(): string | undefined {
    return this.#loadedAt;
  }

  /** A connection was lost, and whether it is there is being asked. */
  get doubtful(): boolean {
    return this.#doubtful;
  }

  /** How many statements run and wait. */
  get load(): Pool['load'] {
    return this.#pool.load;
  }

  /** Begins to watch, and opens the connections. */
  async open(): Promise<void> {
    if (await this.check()) await this.#openConnections();
  }

  /** Asks now, or joins whoever asks; `true` when it answers. */
  check(): Promise<boolean> {
    return this.#availability.check();
  }

  async run({ text, parameters }: Statement, limits: Limits): Promise<readonly unknown[]> {
    if (this.away) throw new DatabaseAwayError();
    try {
      return await this.#pool.run(text, parameters, limits);
    } catch (error) {
      if (isOfAnotherEdition(error)) this.#misjudged();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#availability.close();
    await Promise.all([this.#pool.close(), this.#probe.close()]);
  }

  /** It has something else than it said. */
  #misjudged(): void {
    this.#loadedAt = undefined;
    void this.check();
  }

  async #ask(milliseconds: number): Promise<void> {
    // By the clock it may take longer: the patience of whoever asks does not count when this process was busy itself.
    const limits = { deadline: performance.now() + 2 * milliseconds };
    const ask = () => this.#probe.run(ARE_YOU_THERE, [], limits);
    const [row] = await ask().catch((error: unknown) => {
      // The connection was cut: that alone does not say that nobody is there.
      this.#renewProbe(error);
      return ask();
    });
    const { loaded_at: loadedAt } = (row ?? {}) as { readonly loaded_at?: string };
    this.#loadedAt = loadedAt;
    // The first answer after a time away: what the pool would say is known only once it is used again.
    if (!this.away) this.#settings.onTold();
  }

  #failed(reason: unknown, first: boolean): void {
    this.#renewProbe(reason);
    if (!first) return;
    const { log, name, poolSize } = this.#settings;
    log.warn({ err: reason, database: name }, 'the database is away');
    this.#pool.drop(new DatabaseAwayError({ cause: reason }));
    this.#pool = this.#openPool(poolSize);
  }

  #cameBack(): void {
    const { log, name } = this.#settings;
    log.warn({ database: name }, 'the database is back');
    void this.#openConnections();
  }

  #renewProbe(reason: unknown): void {
    this.#probe.drop(new DatabaseAwayError({ cause: reason }));
    this.#probe = this.#openPool(1);
  }

  #openPool(size: number): Pool {
    return new Pool({ url: this.#settings.url, size, onLost: () => this.#lost() });
  }

  #lost(): void {
    this.#doubtful = true;
    void this.check().then(() => {
      this.#doubtful = false;
    });
  }

  #openConnections(): Promise<void> {
    return this.#pool.open(performance.now() + OPENING_MS);
  }
}
