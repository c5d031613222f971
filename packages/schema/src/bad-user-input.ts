import { GraphQLError } from 'graphql';

/** One argument that a caller must mend. */
export interface InputProblem {
  /** Where it stands in the arguments: `inputs[3].base.place`. */
  readonly path: string;
  readonly value: unknown;
  /** What is allowed there. */
  readonly allowed: string;
}

/** A mistake of the caller: says every offending argument at once, and what is allowed there. */
export class BadUserInput extends GraphQLError {
  override readonly name = 'BadUserInput';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map(sentence).join('; '), { extensions: { code: 'BAD_USER_INPUT', problems } });
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

function sentence({ path, value, allowed }: InputProblem): string {
  return `${path}: ${JSON.stringify(value)?.slice(0, 80)} is not allowed; allowed: ${allowed}`;
}
