/** Many callbacks on one signal: a request may have dozens of statements at once, and a signal takes ten listeners. */
export class AbortListeners {
  readonly #callbacks = new WeakMap<AbortSignal, Set<() => void>>();

  /** Calls back when the signal is aborted; gives what takes that back. */
  add(signal: AbortSignal, callback: () => void): () => void {
    const callbacks = this.#callbacks.get(signal) ?? this.#listenTo(signal);
    callbacks.add(callback);
    return () => callbacks.delete(callback);
  }

  #listenTo(signal: AbortSignal): Set<() => void> {
    const callbacks = new Set<() => void>();
    this.#callbacks.set(signal, callbacks);
    signal.addEventListener(
      'abort',
      () => {
        for (const callback of callbacks) callback();
      },
      { once: true },
    );
    return callbacks;
  }
}
