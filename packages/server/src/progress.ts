/** Shows a person what is being done, one line a step with its seconds; to standard error, so that output stays clean. */
export class Progress {
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void = (text) => void process.stderr.write(text)) {
    this.#write = write;
  }

  /** Runs a step and prints its name, how long it took, and what `describe` says of the result. */
  async step<T>(name: string, work: () => Promise<T>, describe: (result: T) => string): Promise<T> {
    const start = performance.now();
    const result = await work();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    this.#write(`${name.padEnd(12)}${seconds.padStart(6)} s  ${describe(result)}\n`);
    return result;
  }

  note(line: string): void {
    this.#write(`${''.padEnd(22)}${line}\n`);
  }

  ready(origin: string): void {
    this.#write(`\nHasila is ready: ${origin}/ and ${origin}/graphql  (Ctrl-C stops it)\n`);
  }

  /** A line for what a person can put right; a bug with its stack. */
  fail(problem: unknown): void {
    const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
    this.#write(`hasila: ${text}\n`);
  }
}
