/** A row that another row names: the foreign keys of the database promise that it is there. */
export class MissingRowError extends Error {
  override readonly name = 'MissingRowError';
  readonly kind: string;
  readonly key: string;

  constructor(kind: string, key: string) {
    super(`no ${kind} ${key}`);
    this.kind = kind;
    this.key = key;
  }
}

export async function found<R>(row: Promise<R | undefined>, kind: string, key: string): Promise<R> {
  const value = await row;
  if (value === undefined) throw new MissingRowError(kind, key);
  return value;
}
