/** Steps that people count in, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/** About so many round numbers, evenly apart, from one at or below `low` to one at or above `high`. */
export function roundTicks(low: number, high: number, count: number): readonly number[] {
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = power * (STEPS.find((one) => one * power * count >= span) ?? 10);
  const [first, last] = [
    Math.floor(low / step),
    Math.max(Math.ceil(high / step), Math.floor(low / step) + 1),
  ];
  // Of 0.1 * 3 only the digits of the step mean anything.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
