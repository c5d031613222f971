import { type Edition, type KnownRows, type Reader, readEdition, whileLoaded } from '@hasila/schema';
import type { SQL } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { AroundStatement } from '../observing/observer.js';
import { Databases } from './databases.js';
import { DatabaseAwayError, isGone } from './failures.js';
import type { Limits, Pool } from './pool.js';
import { Reading, type Source, type Statement, written } from './reading.js';

/** How long a request may take in all. */
export const REQUEST_TIMEOUT_MS = 10_000;

/** How often a request is begun again at most: an edition may come while the one before it is being answered from. */
const ATTEMPTS = 5;

export interface ServingSettings {
  /** Of the database into which editions are loaded. */
  readonly url: string;
  /** Of copies of it, which answer in its place while they have the edition that is served; absent: none. */
  readonly replicaUrls?: readonly string[];
  /** The most connections to each database that requests use; one more asks whether it is there. */
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

/** A database as the metrics tell of it. */
export interface ServingDatabase {
  readonly name: string;
  /** Whether it answers and has the edition that is served. */
  readonly serves: boolean;
}

/** The databases as requests see them: one, read-only, in one edition at a time, and known to be there or away. */
export class Serving implements Reader {
  readonly #settings: ServingSettings;
  readonly #databases: Databases;
  #edition: Edition | undefined;
  #renewing: Promise<Edition | undefined> | undefined;
  #known: { readonly loadedAt: string; readonly rows: KnownRows } | undefined;

  constructor(settings: ServingSettings) {
    this.#settings = settings;
    const { url, replicaUrls = [], poolSize, log } = settings;
    this.#databases = new Databases({ url, replicaUrls, poolSize, log, onTold: () => this.#told() });
  }

  /** Opens the connections and begins to watch the databases. */
  open(): Promise<void> {
    return this.#databases.open();
  }

  /** Asks now whether another edition is there. */
  look(): Promise<void> {
    return this.#databases.check();
  }

  /** Whether no database answers. */
  get away(): boolean {
    return this.#databases.away;
  }

  /** All of them, the primary first. */
  get databases(): readonly ServingDatabase[] {
    return this.#databases.all.map(({ name, away, loadedAt }) => ({
      name,
      serves: !away && loadedAt !== undefined && loadedAt === this.#edition?.loadedAt,
    }));
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
    return this.#run(written(statement), undefined, { deadline: this.#deadline() });
  }

  /** The most connections that requests use, of all databases. */
  get poolSize(): number {
    return this.#settings.poolSize * this.#databases.all.length;
  }

  /** How many statements run and wait. */
  get load(): Pool['load'] {
    return this.#databases.load;
  }

  /** Begins a request; undefined when no dataset is loaded. What the signal ends is cancelled in the database. */
  async begin(signal?: AbortSignal): Promise<Reading | undefined> {
    const edition = await this.current();
    return edition && new Reading(this.#source, edition, { deadline: this.#deadline(), signal });
  }

  close(): Promise<void> {
    return this.#databases.close();
  }

  readonly #source: Source = {
    run: ({ text, parameters, parts = () => [text] }, loadedAt, limits) => {
      const { onStatement } = this.#settings;
      if (onStatement !== undefined) for (const part of parts()) onStatement(part);
      const checked = whileLoaded(text, parameters.length + 1);
      return this.#run({ text: checked, parameters: [...parameters, loadedAt] }, loadedAt, limits);
    },
    known: (edition) => this.#knownOf(edition),
    again: async ({ edition, limits, attempt, outcome }) => {
      const { deadline, signal } = limits;
      if (attempt >= ATTEMPTS || signal?.aborted === true || deadline < performance.now()) return undefined;
      const now = outcome === 'lost' ? await this.#afterLoss(edition) : await this.#after(edition);
      return now && new Reading(this.#source, now, limits, attempt + 1);
    },
  };

  async #run(
    statement: Statement,
    loadedAt: string | undefined,
    limits: Limits,
  ): Promise<readonly unknown[]> {
    if (this.away) throw new DatabaseAwayError();
    const run = () => this.#databases.run(statement, loadedAt, limits);
    const { aroundStatement } = this.#settings;
    return aroundStatement === undefined ? run() : aroundStatement(statement.text, run);
  }

  /** Requests that are still answered from the edition before fill nothing any more: theirs is not asked for again. */
  #knownOf({ loadedAt }: Edition): KnownRows | undefined {
    const { rememberedRows = 0 } = this.#settings;
    if (rememberedRows === 0) return undefined;
    if (this.#known?.loadedAt !== loadedAt) this.#known = { loadedAt, rows: rememberRows(rememberedRows) };
    return this.#known.rows;
  }

  async #afterLoss(edition: Edition): Promise<Edition | undefined> {
    const { loadedAt } = this.#edition ?? edition;
    return (await this.#databases.someoneHas(loadedAt)) ? (this.#edition ?? edition) : undefined;
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
        if (before !== undefined && edition !== undefined && before.loadedAt !== edition.loadedAt) {
          this.#settings.onEdition?.(edition);
          // Which of the replicas have it already.
          void this.#databases.check();
        }
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
        if (attempt >= ATTEMPTS || !isGone(error)) throw error;
        await this.#databases.leading.check();
        if (this.away) throw error;
      }
    }
  }

  /** A database told what it has. */
  #told(): void {
    if (this.#databases.leading.loadedAt !== this.#edition?.loadedAt) this.#renew().catch(() => undefined);
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
