interface Flight<T> {
  readonly result: Promise<T>;
  readonly ending: AbortController;
  waiting: number;
}

/** Does the same work once for all who want it at the same time; it is given up when none of them waits any more. */
export class Flights<T> {
  readonly #flying = new Map<string, Flight<T>>();

  join(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const flight = this.#flying.get(key) ?? this.#begin(key, work);
    flight.waiting += 1;
    signal.addEventListener('abort', () => {
      flight.waiting -= 1;
      if (flight.waiting > 0) return;
      this.#end(key, flight);
      flight.ending.abort(signal.reason);
    });
    return flight.result;
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const ending = new AbortController();
    const flight: Flight<T> = {
      ending,
      waiting: 0,
      result: work(ending.signal).finally(() => this.#end(key, flight)),
    };
    this.#flying.set(key, flight);
    return flight;
  }

  #end(key: string, flight: Flight<T>): void {
    if (this.#flying.get(key) === flight) this.#flying.delete(key);
  }
}
