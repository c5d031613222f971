/** Indicators were asked for that the edition does not have. */
export class UnknownIndicatorError extends Error {
  override readonly name = 'UnknownIndicatorError';
  readonly codes: readonly string[];

  constructor(codes: readonly string[]) {
    super(`the dataset has no indicator ${codes.join(', ')}`);
    this.codes = codes;
  }
}

/** Nothing was ever loaded. */
export class NoEditionError extends Error {
  override readonly name = 'NoEditionError';

  constructor() {
    super('the database holds no dataset: load one first');
  }
}
