import { connect, Socket } from 'node:net';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { isGone } from './failures.js';

/** How long PostgreSQL works on one statement. */
export const STATEMENT_TIMEOUT_MS = 3_000;
const CONNECT_TIMEOUT_S = 2;

/** A statement of the driver, with what its types keep silent about. */
interface Query extends PromiseLike<readonly unknown[]> {
  readonly active: boolean;
  /** Which process of PostgreSQL works on it, and the word that lets it be cancelled. */
  readonly state: { readonly pid: number; readonly secret: number } | null;
}

/** Where the driver would connect to. */
interface Target {
  readonly path: string | false;
  readonly host: readonly string[];
  readonly port: readonly number[];
}

/** The connection ended under a statement, or before there was one. */
class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
  readonly code = 'CONNECTION_LOST';

  constructor(options?: ErrorOptions) {
    super('The connection to the database was lost.', options);
  }
}

/**
 * One read-only connection, opened by its first statement, and never used again when anything went wrong with it: the
 * driver would open it again, keep what it had not yet sent, and then send nothing at all; and the rows that came before a
 * statement failed it counts to the next one. It runs one statement at a time.
 */
export class Connection {
  readonly #sql: postgres.Sql;
  readonly #onLost: () => void;
  #query: Query | undefined;
  #open: Socket | undefined;
  #target: Target | undefined;
  #cancelling: Promise<void> | undefined;
  /** Fails the statement that runs: the driver does not always. */
  #fail: ((reason: unknown) => void) | undefined;
  #lost = false;
  /** A word to cancel may still be on its way. */
  #haunted = false;

  constructor(url: string, onLost: () => void) {
    this.#onLost = onLost;
    const options = {
      max: 1,
      connect_timeout: CONNECT_TIMEOUT_S,
      max_lifetime: null,
      fetch_types: false,
      onnotice: () => undefined,
      // With TLS the driver takes the socket for itself, and this is what tells.
      onclose: () => this.destroy(),
      connection: {
        application_name: 'hasila',
        default_transaction_read_only: true,
        statement_timeout: STATEMENT_TIMEOUT_MS,
        // Whatever the settings of each database are, all write a time alike.
        TimeZone: 'UTC',
      },
      socket: (target: Target) => this.#socket(target),
    };
    this.#sql = postgres(url, options);
    // Makes the driver leave dates as text, as the rows of queries expect them.
    drizzle(this.#sql);
  }

  get lost(): boolean {
    return this.#lost;
  }

  /** Settles when the connection is free again: a word to cancel that is still on its way would strike the next one. */
  async run(text: string, parameters: readonly unknown[], prepare = false): Promise<readonly unknown[]> {
    const given = parameters as postgres.SerializableParameter[];
    const query = this.#sql.unsafe(text, given, { prepare }) as unknown as Query;
    this.#query = query;
    try {
      return await new Promise<readonly unknown[]>((resolve, reject) => {
        this.#fail = reject;
        query.then(resolve, reject);
        if (this.#lost) reject(new ConnectionLostError());
      });
    } catch (error) {
      if (isOfStatement(error)) {
        this.#discard();
        throw error;
      }
      this.destroy(error);
      throw isGone(error) ? error : new ConnectionLostError({ cause: error });
    } finally {
      this.#query = undefined;
      this.#fail = undefined;
      await this.#cancelling;
      if (this.#haunted) this.#discard();
    }
  }

  /**
   * Asks PostgreSQL to give up the statement that runs. To be called again until it has: before it runs there is nothing
   * to ask, and between its parsing and its execution nobody listens.
   */
  cancel(): void {
    const { active = false, state = null } = this.#query ?? {};
    if (!active || state === null || this.#target === undefined) return;
    this.#cancelling ??= sendCancel(this.#target, state).then((done) => {
      this.#cancelling = undefined;
      if (!done) this.#haunted = true;
    });
  }

  /** Ends it at once, when something went wrong with it: what runs fails. */
  destroy(cause?: unknown): void {
    if (this.#lost) return;
    this.#fail?.(new ConnectionLostError({ cause }));
    this.#discard();
    this.#onLost();
  }

  #discard(): void {
    this.#lost = true;
    this.#open?.destroy();
    void this.#sql.end({ timeout: 0 });
  }

  /** Says farewell, when what runs has ended. */
  async close(): Promise<void> {
    this.#lost = true;
    await this.#sql.end({ timeout: 5 });
  }

  /** Made here and not by the driver, so that it can be ended without a farewell that nobody would hear. */
  #socket(target: Target): Socket {
    if (this.#lost || this.#target !== undefined) return refused();
    this.#target = target;
    const socket = open(target);
    // The driver takes the name to check a certificate by from here.
    Object.assign(socket, { host: target.host[0], port: target.port[0] });
    this.#open = socket;
    socket.on('error', (error) => this.destroy(error));
    socket.on('end', () => this.destroy());
    socket.on('close', () => this.destroy());
    return socket;
  }
}

/**
 * Whether PostgreSQL complains of the statement, or the driver of its parameters: that says nothing of the database. All
 * else is what becomes of a driver whose socket went away under it, and has many names.
 */
function isOfStatement(error: unknown): boolean {
  if (error instanceof postgres.PostgresError) return !isGone(error);
  return error instanceof Error && Reflect.get(error, 'code') === 'UNDEFINED_VALUE';
}

function open({ path, host: [host = 'localhost'], port: [port = 5432] }: Target): Socket {
  const socket = path ? connect({ path }) : connect({ host, port, noDelay: true });
  // Whoever takes it listens a moment later.
  return socket.on('error', () => undefined);
}

function refused(): Socket {
  const socket = new Socket().on('error', () => undefined);
  setImmediate(() => socket.destroy(new ConnectionLostError()));
  return socket;
}

const CANCEL_REQUEST = 80_877_102;

/**
 * Asks PostgreSQL over a connection of its own, as it wants it, and waits until it hangs up, which it does when it has
 * passed the word on: hanging up first, one would be told by whatever stands between that all is done when nothing is.
 * Gives whether it did. (The driver's way says nothing of when it was, and ends the program when it cannot connect.)
 */
async function sendCancel(
  target: Target,
  { pid, secret }: { readonly pid: number; readonly secret: number },
): Promise<boolean> {
  const message = Buffer.alloc(16);
  for (const [index, value] of [16, CANCEL_REQUEST, pid, secret].entries())
    message.writeInt32BE(value | 0, 4 * index);
  const socket = open(target).setTimeout(CONNECT_TIMEOUT_S * 1000, () => socket.destroy());
  let sent = false;
  let done = false;
  socket.once('connect', () => {
    sent = true;
  });
  socket.once('end', () => {
    done = true;
  });
  socket.resume().write(message);
  await new Promise((resolve) => socket.once('close', resolve));
  return done || !sent;
}
