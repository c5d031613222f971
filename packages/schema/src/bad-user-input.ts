import { type InputProblem, problemSentence } from '@hasila/domain';
import { GraphQLError } from 'graphql';

export type { InputProblem };

/** A mistake of the caller: says every offending argument at once, and what is allowed there. */
export class BadUserInput extends GraphQLError {
  override readonly name = 'BadUserInput';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problemSentence(problems), { extensions: { code: 'BAD_USER_INPUT', problems } });
    this.problems = problems;
  }
}

/** A query whose answer would have to be computed from more than the server computes at once. */
export class QueryTooComplex extends GraphQLError {
  override readonly name = 'QueryTooComplex';

  constructor(message: string, cost: number, limit: number) {
    super(message, { extensions: { code: 'QUERY_TOO_COMPLEX', cost, limit } });
  }
}
