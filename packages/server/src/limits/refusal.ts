import { GraphQLError } from 'graphql';

/** A document that is larger in some way than the service answers: says how large it is, and how large it may be. */
export class DocumentTooLarge extends GraphQLError {
  override readonly name = 'DocumentTooLarge';
  readonly what: string;
  readonly cost: number;
  readonly limit: number;

  constructor(what: string, cost: number, limit: number) {
    super(`The document has ${what}: ${cost}, and at most ${limit} are allowed.`, {
      extensions: { code: 'QUERY_TOO_COMPLEX', cost, limit, http: { spec: false, status: 400 } },
    });
    this.what = what;
    this.cost = cost;
    this.limit = limit;
  }
}
