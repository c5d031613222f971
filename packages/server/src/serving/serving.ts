import { type Edition, type KnownRows, type Reader, readEdition, whileLoaded } from '@hasila/schema';
import type { SQL } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { AroundStatement } from '../observing/observer.js';
import { Availability } from './availability.js';
import { DatabaseAwayError, isGone } from './failures.js';
import { type Limits, Pool } from './pool.js';
import { Reading, type Source, type Statement, written } from './reading.js';

/** How long a request may take in all. */
export const REQUEST_TIMEOUT_MS = 10_000;

/** How often a request is begun again at most: an edition may come while the one before it is being answered from. */
const ATTEMPTS = 5;

export interface ServingSettings {
  readonly url: string;
  /** The most connections that requests use; one more asks whether the database is there. */
  readonly poolSize: number;
  readonly log: Logger;
  /** How many rows of an edition are remembered; 0, or absent: none. */
  readonly rememberedRows?: number;
  /** Told when another edition is served. */
  readonly onEdition?: (edition: Edition) => void;
  /** Told of every statement of a request, without the check of its edition around it. */
  readonly onStatement?: (text: string) => void;
  /** Stands around every statement. */
  readonly aroundStatement?: AroundStatement | undefined;
}

/** Which is also when what is served was loaded: whatever is asked all the time may as well tell that. */
const ARE_YOU_THERE = 'select loaded_at::text as loaded_at from dataset';

/** The database as requests see it: read-only, in one edition at a time, and known to be there or away. */
export class Serving implements Reader {
  readonly #settings: ServingSettings;
  readonly #availability: Availability;
  #pool: Pool;
  #probe: Pool;
  #edition: Edition | undefined;
  #renewing: Promise<Edition | undefined> | undefined;
  #known: { readonly loadedAt: string; readonly rows: KnownRows } | undefined;

  constructor(settings: ServingSettings) {
    this.#settings = settings;
    this.#pool = this.#openPool();
    this.#probe = this.#openProbe();
    this.#availability = new Availability({
      ask: (milliseconds) => this.#ask(milliseconds),
      heardAt: () => this.#pool.heardAt,
      onOverheard: (reason) => this.#renewProbe(reason),
      onFailure: (reason, first) => this.#failed(reason, first),
      onBack: () => this.#cameBack(),
    });
  }

  /** Opens the connections and begins to watch the database. */
  async open(): Promise<void> {
    if (await this.#availability.check()) await this.#pool.open(this.#deadline());
  }

  /** Asks now whether another edition is there. */
  async look(): Promise<void> {
    await this.#availability.check();
  }

  get away(): boolean {
    return this.#availability.away;
  }

  /** The edition that is served, as far as it is known already. */
  get served(): Edition | undefined {
    return this.#edition;
  }

  /** The edition that is served, half a second after its load at the latest; undefined when no dataset is loaded. */
  async current(): Promise<Edition | undefined> {
    return this.#edition ?? this.#renew();
  }

  /** A statement outside of any request, for what belongs to no edition. */
  execute(statement: SQL): Promise<readonly unknown[]> {
    return this.#run(written(statement), { deadline: this.#deadline() });
  }

  /** The most connections that requests use. */
  get poolSize(): number {
    return this.#settings.poolSize;
  }

  /** How many statements run and wait. */
  get load(): Pool['load'] {
    return this.#pool.load;
  }

  /** Begins a request; undefined when no dataset is loaded. What the signal ends is cancelled in the database. */
  async begin(signal?: AbortSignal): Promise<Reading | undefined> {
    const edition = await this.current();
    return edition && new Reading(this.#source, edition, { deadline: this.#deadline(), signal });
  }

  async close(): Promise<void> {
    this.#availability.close();
    await Promise.all([this.#pool.close(), this.#probe.close()]);
  }

  readonly #source: Source = {
    run: ({ text, parameters }, loadedAt, limits) => {
      this.#settings.onStatement?.(text);
      const checked = whileLoaded(text, parameters.length + 1);
      return this.#run({ text: checked, parameters: [...parameters, loadedAt] }, limits);
    },
    known: (edition) => this.#knownOf(edition),
    again: async ({ edition, limits, attempt, outcome }) => {
      const { deadline, signal } = limits;
      if (attempt >= ATTEMPTS || signal?.aborted === true || deadline < performance.now()) return undefined;
      const now = outcome === 'lost' ? await this.#afterLoss(edition) : await this.#after(edition);
      return now && new Reading(this.#source, now, limits, attempt + 1);
    },
  };

  async #run({ text, parameters }: Statement, limits: Limits): Promise<readonly unknown[]> {
    if (this.away) throw new DatabaseAwayError();
    const run = () => this.#pool.run(text, parameters, limits);
    const { aroundStatement } = this.#settings;
    return aroundStatement === undefined ? run() : aroundStatement(text, run);
  }

  /** Requests that are still answered from the edition before fill nothing any more: theirs is not asked for again. */
  #knownOf({ loadedAt }: Edition): KnownRows | undefined {
    const { rememberedRows = 0 } = this.#settings;
    if (rememberedRows === 0) return undefined;
    if (this.#known?.loadedAt !== loadedAt) this.#known = { loadedAt, rows: rememberRows(rememberedRows) };
    return this.#known.rows;
  }

  async #afterLoss(edition: Edition): Promise<Edition | undefined> {
    if (this.away) return undefined;
    return (await this.#availability.check()) ? (this.#edition ?? edition) : undefined;
  }

  /** The edition after another. Whoever asked for it a moment ago may be told the one before. */
  async #after(edition: Edition): Promise<Edition | undefined> {
    if (this.#edition?.loadedAt !== edition.loadedAt) return this.#edition;
    const renewed = await this.#renew();
    return renewed?.loadedAt === edition.loadedAt ? this.#renew() : renewed;
  }

  #renew(): Promise<Edition | undefined> {
    this.#renewing ??= this.#readEdition()
      .then((edition) => {
        const before = this.#edition;
        this.#edition = edition;
        if (before !== undefined && edition !== undefined && before.loadedAt !== edition.loadedAt)
          this.#settings.onEdition?.(edition);
        return edition;
      })
      .finally(() => {
        this.#renewing = undefined;
      });
    return this.#renewing;
  }

  /** Again when its connection is lost, as a request is: many may wait for it. */
  async #readEdition(): Promise<Edition | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await readEdition(this);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isGone(error) || this.away) throw error;
        if (!(await this.#availability.check())) throw error;
      }
    }
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
    // The first answer after a time away: what the pool would say is known only once it is used again.
    if (!this.away && loadedAt !== this.#edition?.loadedAt) this.#renew().catch(() => undefined);
  }

  #failed(reason: unknown, first: boolean): void {
    this.#renewProbe(reason);
    if (!first) return;
    this.#settings.log.warn({ err: reason }, 'the database is away');
    this.#pool.drop(new DatabaseAwayError({ cause: reason }));
    this.#pool = this.#openPool();
  }

  #cameBack(): void {
    this.#settings.log.warn('the database is back');
    void this.#pool.open(this.#deadline());
  }

  #renewProbe(reason: unknown): void {
    this.#probe.drop(new DatabaseAwayError({ cause: reason }));
    this.#probe = this.#openProbe();
  }

  #openPool(): Pool {
    const { url, poolSize: size } = this.#settings;
    return new Pool({ url, size, onLost: () => void this.#availability.check() });
  }

  #openProbe(): Pool {
    return new Pool({ url: this.#settings.url, size: 1, onLost: () => void this.#availability.check() });
  }

  #deadline(): number {
    return performance.now() + REQUEST_TIMEOUT_MS;
  }
}

/** An empty list takes room too, as do the names. */
function rememberRows(most: number): KnownRows {
  const rows = new LRUCache<string, object, number>({ maxSize: most });
  return {
    get: (name) => rows.get(name),
    set: (name, value, size) => void rows.set(name, value, { size: size + 1 }),
  };
}
