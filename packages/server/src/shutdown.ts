import { setTimeout as delay } from 'node:timers/promises';

type Close = () => Promise<void>;

/** What must be closed when the program ends, in reverse order of opening; closing twice is closing once. */
export class Shutdown {
  readonly #closes: Close[] = [];
  #running: Promise<void> | undefined;

  /** Whether the program is about to end. It may go on working for the time that `run` was given. */
  get requested(): boolean {
    return this.#running !== undefined;
  }

  add(close: Close): void {
    this.#closes.push(close);
  }

  /** Closes everything, after a time in which others may notice. */
  run(graceMs = 0): Promise<void> {
    this.#running ??= this.#closeAll(graceMs);
    return this.#running;
  }

  async #closeAll(graceMs: number): Promise<void> {
    if (graceMs > 0) await delay(graceMs);
    for (let close = this.#closes.pop(); close !== undefined; close = this.#closes.pop()) await close();
  }
}
