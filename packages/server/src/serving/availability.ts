const WHILE_THERE_MS = 500;
const WHILE_AWAY_MS = 100;
/** How long the database may take to say that it is there: what is there and busy is given more time. */
const PATIENCE_THERE_MS = 2_500;
const PATIENCE_AWAY_MS = 1_500;
/** What answered others so lately is there. */
const LATELY_MS = 500;
const TICK_MS = 100;

export interface AvailabilitySettings {
  /** Asks the database the cheapest question, for so long; rejects when there is no answer. */
  readonly ask: (milliseconds: number) => Promise<unknown>;
  /** When it answered somebody else last, as of `performance.now()`. */
  readonly heardAt: () => number;
  /** Called when there was no answer from a database that answers others. */
  readonly onOverheard: (reason: unknown) => void;
  /** Called for every question without an answer; `first` when the one before had one. */
  readonly onFailure: (reason: unknown, first: boolean) => void;
  readonly onBack: () => void;
}

/**
 * Whether the database answers, found out by asking it all the time, so that no request has to: while it is away
 * requests are refused at once, and nobody has to try whether it is back.
 */
export class Availability {
  readonly #settings: AvailabilitySettings;
  #away = false;
  #asking: Promise<boolean> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(settings: AvailabilitySettings) {
    this.#settings = settings;
  }

  get away(): boolean {
    return this.#away;
  }

  /** Asks now, or joins whoever asks; `true` when the database answers. */
  check(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
      this.#plan();
    });
    return this.#asking;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => void this.check(), this.#away ? WHILE_AWAY_MS : WHILE_THERE_MS).unref();
  }

  async #ask(): Promise<boolean> {
    try {
      const patience = this.#away ? PATIENCE_AWAY_MS : PATIENCE_THERE_MS;
      await withinTime(this.#settings.ask(patience), patience);
      if (this.#away && !this.#closed) {
        this.#away = false;
        this.#settings.onBack();
      }
      return true;
    } catch (error) {
      if (this.#closed) return false;
      if (error instanceof ProbeTimeoutError && !this.#away && this.#heardLately()) {
        this.#settings.onOverheard(error);
        return true;
      }
      const first = !this.#away;
      this.#away = true;
      this.#settings.onFailure(error, first);
      return false;
    }
  }

  #heardLately(): boolean {
    return this.#settings.heardAt() > performance.now() - LATELY_MS;
  }
}

class ProbeTimeoutError extends Error {
  override readonly name = 'ProbeTimeoutError';

  constructor(milliseconds: number) {
    super(`The database did not answer within ${milliseconds} ms.`);
  }
}

/** Counted in ticks: while this process was busy itself, the answer may have lain unread. */
async function withinTime(answer: Promise<unknown>, milliseconds: number): Promise<void> {
  let ticks: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    let left = milliseconds;
    ticks = setInterval(() => {
      left -= TICK_MS;
      if (left <= 0) reject(new ProbeTimeoutError(milliseconds));
    }, TICK_MS);
  });
  try {
    await Promise.race([answer, tooLate]);
  } finally {
    clearInterval(ticks);
  }
}
