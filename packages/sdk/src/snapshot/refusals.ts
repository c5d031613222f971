import { type InputProblem, problemSentence } from '@hasila/domain';
import { BadInputError } from '../errors/hasila-error.js';

/** The mistakes of a caller, as a service words them. */
export function badInput(problems: readonly InputProblem[]): BadInputError {
  return new BadInputError(problemSentence(problems), { code: 'BAD_USER_INPUT', problems });
}

/** What a service could answer, and a snapshot that does not hold it cannot. */
export function notInSnapshot(sentence: string, problems: readonly InputProblem[]): BadInputError {
  return new BadInputError(sentence, { code: 'NOT_IN_SNAPSHOT', problems });
}
