import { AbortListeners } from './abort-listeners.js';
import { Connection, STATEMENT_TIMEOUT_MS } from './connection.js';
import { RequestTimeoutError } from './failures.js';
import { PreparedTexts } from './prepared-texts.js';

/** A statement that PostgreSQL did not stop by now was never heard by it, or its answer is lost. */
const LOST_AFTER_MS = STATEMENT_TIMEOUT_MS + 1_000;
const SWEEP_MS = 100;

export interface PoolSettings {
  readonly url: string;
  /** The most connections, and so the most statements at once. */
  readonly size: number;
  /** Called whenever a connection was lost. */
  readonly onLost: () => void;
}

/** Until when somebody wants the answer of a statement. */
export interface Limits {
  /** As of `performance.now()`. */
  readonly deadline: number;
  readonly signal?: AbortSignal | undefined;
}

interface Statement extends Limits {
  readonly text: string;
  readonly parameters: readonly unknown[];
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (reason: unknown) => void;
  connection?: Connection;
  lostAfter?: number;
  givenUp?: boolean;
}

/**
 * Read-only connections. Statements beyond their number wait; what waits is given up without a trace, and what runs is
 * cancelled in PostgreSQL when nobody wants it any more.
 */
export class Pool {
  readonly #settings: PoolSettings;
  readonly #idle: Connection[] = [];
  readonly #waiting: Statement[] = [];
  readonly #running = new Set<Statement>();
  readonly #listeners = new AbortListeners();
  readonly #prepared = new PreparedTexts();
  #sweeper: NodeJS.Timeout | undefined;
  #heardAt = -Infinity;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  /** How many statements run and wait. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.#running.size, waiting: this.#waiting.length };
  }

  /** When the database answered last, as of `performance.now()`. */
  get heardAt(): number {
    return this.#heardAt;
  }

  run(text: string, parameters: readonly unknown[], limits: Limits): Promise<readonly unknown[]> {
    const { signal } = limits;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const settled = signal && this.#listeners.add(signal, () => this.#giveUp(statement, signal.reason));
      const statement: Statement = {
        ...limits,
        text,
        parameters,
        resolve: (rows) => {
          settled?.();
          resolve(rows);
        },
        reject: (reason) => {
          settled?.();
          reject(reason);
        },
      };
      this.#waiting.push(statement);
      this.#sweeper ??= setInterval(() => this.#sweep(), SWEEP_MS).unref();
      this.#next();
    });
  }

  /** Opens every connection, so that no request waits for one, or finds that none is left for it. */
  async open(deadline: number): Promise<void> {
    const all = Array.from({ length: this.#settings.size }, () => this.run('select 1', [], { deadline }));
    await Promise.allSettled(all);
  }

  /** Gives up everything at once: for a database that does not answer. */
  drop(reason: Error): void {
    for (const statement of [...this.#waiting.splice(0), ...this.#running]) statement.reject(reason);
    for (const { connection } of this.#running) connection?.destroy();
    for (const connection of this.#idle.splice(0)) connection.destroy();
  }

  /** Lets what runs end. */
  async close(): Promise<void> {
    const used = [...this.#running].flatMap(({ connection }) => connection ?? []);
    await Promise.all([...this.#idle.splice(0), ...used].map((connection) => connection.close()));
    clearInterval(this.#sweeper);
  }

  #next(): void {
    while (this.#running.size < this.#settings.size) {
      const statement = this.#waiting.shift();
      if (statement === undefined) return;
      void this.#start(statement, this.#idle.pop() ?? this.#connect());
    }
  }

  #connect(): Connection {
    const connection = new Connection(this.#settings.url, () => {
      const place = this.#idle.indexOf(connection);
      if (place >= 0) this.#idle.splice(place, 1);
      this.#settings.onLost();
    });
    return connection;
  }

  async #start(statement: Statement, connection: Connection): Promise<void> {
    const { text, parameters, resolve, reject } = statement;
    statement.connection = connection;
    statement.lostAfter = performance.now() + LOST_AFTER_MS;
    this.#running.add(statement);
    try {
      const rows = await connection.run(text, parameters, this.#prepared.holds(text));
      this.#heardAt = performance.now();
      resolve(rows);
    } catch (error) {
      reject(error);
    }
    this.#running.delete(statement);
    if (!connection.lost) this.#idle.push(connection);
    this.#next();
  }

  #giveUp(statement: Statement, reason: unknown): void {
    statement.givenUp = true;
    statement.reject(reason);
    const place = this.#waiting.indexOf(statement);
    if (place >= 0) this.#waiting.splice(place, 1);
    else statement.connection?.cancel();
  }

  #sweep(): void {
    const now = performance.now();
    for (const statement of [...this.#waiting, ...this.#running]) {
      // It had not begun when it was given up, or the word was lost.
      if (statement.givenUp === true) statement.connection?.cancel();
      else if (statement.deadline < now) this.#giveUp(statement, new RequestTimeoutError());
      if ((statement.lostAfter ?? now) < now) statement.connection?.destroy();
    }
    if (this.#running.size + this.#waiting.length > 0) return;
    clearInterval(this.#sweeper);
    this.#sweeper = undefined;
  }
}
