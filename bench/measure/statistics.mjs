export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const spread = (values) => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
});

/** Slope and intercept of the line that fits best, and how far the points lie from it. */
export function line(points) {
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([a]) => a), mean(([, b]) => b)];
  const slope = mean(([a, b]) => (a - x) * (b - y)) / mean(([a]) => (a - x) ** 2);
  const at = (a) => y + slope * (a - x);
  return { slope, at, noise: Math.sqrt(mean(([a, b]) => (b - at(a)) ** 2)) };
}

/** How time grows with size: 0 is not at all, 1 is as much. */
export const exponent = (points) =>
  line(points.map(([size, time]) => [Math.log(size), Math.log(time)])).slope;
