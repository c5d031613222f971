import { judged, ROWS } from '../rows.mjs';

/** The rows that were measured, for a terminal. */
export function printRows(results, say) {
  for (const row of ROWS) {
    const { what, found, must, aim, sense, verdict } = judged(row, results);
    if (found === undefined) continue;
    const range = found.min === found.max ? '' : ` (${short(found.min)} to ${short(found.max)})`;
    say(
      `${verdict.padEnd(17)} ${short(found.median).padStart(8)}${range.padEnd(20)} ${what}: ${sense} ${must}, aim ${aim}`,
    );
  }
}

export function short(value) {
  const size = Math.abs(value);
  if (size >= 1_000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3)));
}
