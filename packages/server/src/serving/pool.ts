import { connect, type Socket } from 'node:net';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { RequestTimeoutError } from './failures.js';

/** How long PostgreSQL works on one statement. */
export const STATEMENT_TIMEOUT_MS = 3_000;
const CONNECT_TIMEOUT_S = 2;
/** Short: whether to try again is decided by the probe of availability, not by each connection. */
const RECONNECT_DELAY_S = 0.01;
const SWEEP_MS = 100;

export interface PoolSettings {
  readonly url: string;
  /** The most connections, and so the most statements at once. */
  readonly size: number;
  /** Called whenever a connection was lost. */
  readonly onLost?: () => void;
}

/** Until when somebody wants the answer of a statement. */
export interface Limits {
  /** As of `performance.now()`. */
  readonly deadline: number;
  readonly signal?: AbortSignal | undefined;
}

/** A statement of the driver, with what its types keep silent about. */
interface Query {
  readonly active: boolean;
  readonly cancel: () => unknown;
}

/** Where the driver would connect to. */
interface Target {
  readonly path: string | false;
  readonly host: readonly string[];
  readonly port: readonly number[];
}

interface Statement extends Limits {
  readonly text: string;
  readonly parameters: readonly unknown[];
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (reason: unknown) => void;
  query?: Query;
  givenUp?: boolean;
  cancelled?: boolean;
}

/**
 * Read-only connections. Statements beyond their number wait here and not in the driver: what waits can be given up
 * without a trace, and what runs is cancelled in PostgreSQL when nobody wants it any more.
 */
export class Pool {
  readonly #sql: postgres.Sql;
  readonly #size: number;
  readonly #sockets = new Set<Socket>();
  readonly #waiting: Statement[] = [];
  readonly #running = new Set<Statement>();
  #dropped = false;
  #sweeper: NodeJS.Timeout | undefined;

  constructor({ url, size, onLost }: PoolSettings) {
    this.#size = size;
    const options = {
      max: size,
      connect_timeout: CONNECT_TIMEOUT_S,
      backoff: () => RECONNECT_DELAY_S,
      fetch_types: false,
      onnotice: () => undefined,
      onclose: () => {
        if (!this.#dropped) onLost?.();
      },
      connection: {
        application_name: 'hasila',
        default_transaction_read_only: true,
        statement_timeout: STATEMENT_TIMEOUT_MS,
      },
      socket: (target: Target) => this.#socket(target),
    };
    this.#sql = postgres(url, options);
    // Makes the driver leave dates as text, as the rows of queries expect them.
    drizzle(this.#sql);
  }

  /** How many statements run and wait. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.#running.size, waiting: this.#waiting.length };
  }

  run(text: string, parameters: readonly unknown[], limits: Limits): Promise<readonly unknown[]> {
    const { signal } = limits;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const giveUp = () => this.#giveUp(statement, signal?.reason);
      const settled = () => signal?.removeEventListener('abort', giveUp);
      const statement: Statement = {
        ...limits,
        text,
        parameters,
        resolve: (rows) => {
          settled();
          resolve(rows);
        },
        reject: (reason) => {
          settled();
          reject(reason);
        },
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(statement);
      this.#next();
    });
  }

  /** Opens every connection, so that no request waits for one, or finds that none is left for it. */
  async open(deadline: number): Promise<void> {
    const all = Array.from({ length: this.#size }, () => this.run('select 1', [], { deadline }));
    await Promise.allSettled(all);
  }

  /** Gives up everything at once: for a database that does not answer. */
  drop(reason: Error): void {
    this.#dropped = true;
    for (const statement of [...this.#waiting.splice(0), ...this.#running]) statement.reject(reason);
    const destroy = () => {
      for (const socket of this.#sockets) socket.destroy();
    };
    void this.#sql.end({ timeout: 0 }).then(destroy, destroy);
  }

  /** Lets what runs end. */
  async close(): Promise<void> {
    this.#dropped = true;
    await this.#sql.end({ timeout: 5 });
    clearInterval(this.#sweeper);
  }

  #next(): void {
    while (this.#running.size < this.#size) {
      const statement = this.#waiting.shift();
      if (statement === undefined) return;
      void this.#start(statement);
    }
  }

  async #start(statement: Statement): Promise<void> {
    const { text, parameters, resolve, reject } = statement;
    this.#running.add(statement);
    this.#sweeper ??= setInterval(() => this.#sweep(), SWEEP_MS).unref();
    try {
      const query = this.#sql.unsafe(text, parameters as postgres.SerializableParameter[]);
      statement.query = query as unknown as Query;
      resolve(await query);
    } catch (error) {
      reject(error);
    } finally {
      this.#running.delete(statement);
      this.#next();
    }
  }

  #giveUp(statement: Statement, reason: unknown): void {
    statement.givenUp = true;
    statement.reject(reason);
    const place = this.#waiting.indexOf(statement);
    if (place >= 0) this.#waiting.splice(place, 1);
    this.#cancel(statement);
  }

  /** The driver loses a connection when what it has not begun is cancelled: that is left to the next sweep. */
  #cancel(statement: Statement): void {
    const { query } = statement;
    if (query?.active !== true || statement.cancelled === true) return;
    statement.cancelled = true;
    Promise.resolve(query.cancel()).catch(() => undefined);
  }

  #sweep(): void {
    const now = performance.now();
    for (const statement of [...this.#waiting, ...this.#running]) {
      if (statement.givenUp === true) this.#cancel(statement);
      else if (statement.deadline < now) this.#giveUp(statement, new RequestTimeoutError());
    }
    if (this.#running.size > 0) return;
    clearInterval(this.#sweeper);
    this.#sweeper = undefined;
  }

  /** Made here and not by the driver, to be ended without a farewell that nobody would hear. */
  #socket({ path, host: [host = 'localhost'], port: [port = 5432] }: Target): Socket {
    const socket = path ? connect({ path }) : connect({ host, port, noDelay: true });
    // The driver takes the name to check a certificate by from here, and listens a moment later.
    Object.assign(socket, { host, port }).on('error', () => undefined);
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    // A connection that was on its way when its pool was dropped.
    if (this.#dropped) socket.destroy();
    return socket;
  }
}
