/** Numbers that look random and are the same for one seed: mulberry32. */
export class Random {
  #state: number;

  /** The n-th of a seed, so that each request can be made again by itself. */
  constructor(seed: number, n = 0) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0;
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from least to most. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Some of them, in their order. */
  some<T>(items: readonly T[], most: number): readonly T[] {
    const wanted = Math.min(items.length, this.integer(1, most));
    const kept = new Set<number>();
    while (kept.size < wanted) kept.add(this.integer(0, items.length - 1));
    return items.filter((_, index) => kept.has(index));
  }

  /** One of several ways, each as often as its weight. */
  weighted<T>(ways: readonly (readonly [weight: number, way: T])[]): T {
    let left = this.next() * ways.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, way] of ways) {
      left -= weight;
      if (left < 0) return way;
    }
    throw new RangeError('nothing to choose from');
  }
}
