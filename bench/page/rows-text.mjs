import { judged, ROWS } from '../rows.mjs';
import { ranged } from './table.mjs';

/** The rows that were measured, for a terminal. */
export function printRows(results, say) {
  for (const row of ROWS) {
    const { what, found, must, aim, sense, verdict } = judged(row, results);
    if (found === undefined) continue;
    say(`${verdict.padEnd(17)} ${ranged(found).padEnd(28)} ${what}: ${sense} ${must}, aim ${aim}`);
  }
}
