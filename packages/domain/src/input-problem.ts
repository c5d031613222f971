import type { BreakdownValue } from './observation.js';
import { formatPeriod, type Period } from './period.js';

/** One argument that a caller must mend. */
export interface InputProblem {
  /** Where it stands in the arguments: `inputs[3].base.place`. */
  readonly path: string;
  readonly value: unknown;
  /** What is allowed there. */
  readonly allowed: string;
}

/** The mistakes of a caller in one line. */
export function problemSentence(problems: readonly InputProblem[]): string {
  return problems
    .map(
      ({ path, value, allowed }) =>
        `${path}: ${JSON.stringify(value)?.slice(0, 80)} is not allowed; allowed: ${allowed}`,
    )
    .join('; ');
}

/** A dimension stands once in a breakdown. */
export function breakdownProblems(
  breakdown: readonly BreakdownValue[] | null | undefined,
  path: string,
): readonly InputProblem[] {
  const seen = new Set<string>();
  return (breakdown ?? []).flatMap(({ dimension }, index) => {
    const again = seen.has(dimension);
    seen.add(dimension);
    return again
      ? [{ path: `${path}[${index}].dimension`, value: dimension, allowed: 'each dimension once' }]
      : [];
  });
}

/** Whether a range of periods can hold any: its end may not lie before its beginning. `path` is that of its `to`. */
export function rangeProblems(
  range:
    | { readonly from?: Period | null | undefined; readonly to?: Period | null | undefined }
    | null
    | undefined,
  path: string,
): readonly InputProblem[] {
  const { from, to } = range ?? {};
  if (from == null || to == null || from.first <= to.last) return [];
  return [{ path, value: formatPeriod(to), allowed: `${formatPeriod(from)}, where it begins, or later` }];
}
