import * as fc from 'fast-check';

/** Tries a property on that many random cases, at least a thousand. */
export function holds<T>(property: fc.IProperty<T>, numRuns = 1_000): void {
  // A property without promises is checked when this returns.
  void fc.assert(property, { numRuns });
}
