import { type Period, parsePeriod } from '@hasila/domain';
import type { PeriodInput } from '../questions/question.js';

/** The period by its days. Throws an `InvalidPeriodError`. */
export function periodOf(input: PeriodInput): Period {
  if (typeof input === 'object') return input;
  return parsePeriod(typeof input === 'number' ? String(input).padStart(4, '0') : input);
}
