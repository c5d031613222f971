type Close = () => Promise<void>;

/** What must be closed when the program ends, in reverse order of opening; closing twice is closing once. */
export class Shutdown {
  readonly #closes: Close[] = [];
  #running: Promise<void> | undefined;

  get requested(): boolean {
    return this.#running !== undefined;
  }

  add(close: Close): void {
    this.#closes.push(close);
  }

  run(): Promise<void> {
    this.#running ??= this.#closeAll();
    return this.#running;
  }

  async #closeAll(): Promise<void> {
    for (let close = this.#closes.pop(); close !== undefined; close = this.#closes.pop()) await close();
  }
}
