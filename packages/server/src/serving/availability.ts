import { setImmediate as nextTurn } from 'node:timers/promises';

const WHILE_THERE_MS = 500;
const WHILE_AWAY_MS = 100;
/** How long the database may take to say that it is there. */
export const PROBE_TIMEOUT_MS = 1_500;

export interface AvailabilitySettings {
  /** Asks the database the cheapest question; rejects when there is no answer. */
  readonly ask: () => Promise<unknown>;
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
      await withinTime(this.#settings.ask());
      if (this.#away && !this.#closed) {
        this.#away = false;
        this.#settings.onBack();
      }
      return true;
    } catch (error) {
      if (!this.#closed) {
        const first = !this.#away;
        this.#away = true;
        this.#settings.onFailure(error, first);
      }
      return false;
    }
  }
}

class ProbeTimeoutError extends Error {
  override readonly name = 'ProbeTimeoutError';

  constructor() {
    super(`The database did not answer within ${PROBE_TIMEOUT_MS} ms.`);
  }
}

async function withinTime(answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(async () => {
      // Busy for so long itself, this process may have the answer lying unread.
      await nextTurn();
      reject(new ProbeTimeoutError());
    }, PROBE_TIMEOUT_MS);
  });
  try {
    await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
