import { EDITION_CHANGED } from '@hasila/schema';

/** The database does not answer anybody: known before it is asked. */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError';
  readonly code = 'DATABASE_AWAY';

  constructor(options?: ErrorOptions) {
    super('The database is away.', options);
  }
}

/** A request took all the time that one may take. */
export class RequestTimeoutError extends Error {
  override readonly name = 'RequestTimeoutError';
  readonly code = 'REQUEST_TIMEOUT';

  constructor() {
    super('The request took too long.');
  }
}

/** What PostgreSQL (class 57 and 53 of its codes), its driver and the network say when there is no database. */
const GONE =
  /^(57P0[1-5]|53300|08\w{3}|DATABASE_AWAY|CONNECTION_\w+|CONNECT_TIMEOUT|ECONN\w+|EPIPE|ETIMEDOUT|ENOENT|ENOTFOUND|EAI_AGAIN|E\w+UNREACH|ERR_STREAM_\w+)$/;
/** A standby, which gave up a statement for the sake of what it had to replay. */
const RECOVERY_CONFLICT = '40001';
const CANCELLED = '57014';

/** Whether there was no database to answer; the next try may find one. */
export function isGone(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && (GONE.test(code) || code === RECOVERY_CONFLICT);
}

/** Whether it was refused without a try, while the database is known to be away: that was logged once. */
export function isRefusal(error: unknown): boolean {
  return codeOf(error) === 'DATABASE_AWAY';
}

/** PostgreSQL stopped the statement, for its time or because somebody asked it to, or the request took too long. */
export function isTimeout(error: unknown): boolean {
  const code = codeOf(error);
  return code === CANCELLED || code === 'REQUEST_TIMEOUT';
}

export function isOfAnotherEdition(error: unknown): boolean {
  return codeOf(error) === EDITION_CHANGED;
}

/** Drizzle wraps what the driver throws. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  return typeof code === 'string' ? code : codeOf(cause);
}
