import { isGone, isOfAnotherEdition, isTimeout } from '../serving/failures.js';

/** How a statement failed, in one of a few words. */
export function statementOutcomeOf(error: unknown): string {
  if (isAborted(error)) return 'given up';
  if (isTimeout(error)) return 'slow';
  if (isGone(error)) return 'away';
  return isOfAnotherEdition(error) ? 'superseded' : 'error';
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
