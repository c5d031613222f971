/** PostgreSQL's classes of errors whose words repeat what the caller sent. */
const OF_DATA = /^(22|23)/;

interface ErrorRecord {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: ErrorRecord;
}

/**
 * An error as it is logged: its kind, words and stack, and nothing that hangs on it, as the parameters of its statement
 * do. Where a database complains of a value, the value is left out of the words.
 */
export function errorRecord(error: unknown): ErrorRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: 'no error' };
  const { code } = error as { readonly code?: unknown };
  const message =
    typeof code === 'string' && OF_DATA.test(code) ? withoutValues(error.message) : error.message;
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' && { code }),
    message,
    ...(error.stack !== undefined && { stack: framesOf(error.stack) }),
    ...(error.cause !== undefined && { cause: errorRecord(error.cause) }),
  };
}

function withoutValues(message: string): string {
  return message.replace(/"[^"]*"|'[^']*'|\([^)]*\)/g, '…');
}

/** The stack begins with the words, which may be of several lines. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
