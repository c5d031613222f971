/** Something the person who starts the program can put right: shown as one line, without a stack, exit code 1. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
