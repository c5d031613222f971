/** One request as it goes over the wire. */
export interface FuzzRequest {
  /** What it was meant to be. */
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

const JSON_TYPE = { 'content-type': 'application/json' };

export function posted(kind: string, body: unknown, headers: FuzzRequest['headers'] = {}): FuzzRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    kind,
    method: 'POST',
    path: '/graphql',
    headers: { ...JSON_TYPE, ...headers },
    body: Buffer.from(text),
  };
}
