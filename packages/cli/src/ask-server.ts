import { z } from 'zod';

const TIMEOUT_MS = 30_000;

/** A server that gave no catalogue; the message says what to do about it. */
export class NoCatalogueError extends Error {
  override readonly name = 'NoCatalogueError';
}

/** Asks a server, and gives its answer only if it has the form asked for. */
export type Ask = <Form extends z.ZodType>(
  form: Form,
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<z.output<Form>>;

const reply = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

export function askServer(url: URL): Ask {
  return async (form, query, variables) => {
    const response = await post(url, JSON.stringify({ query, variables }));
    const answer = reply.safeParse(await response.json().catch(() => undefined));
    if (!answer.success)
      throw new NoCatalogueError(
        `${url} answered ${response.status} and no GraphQL: is it the address of the endpoint, such as ${new URL('/graphql', url)}?`,
      );
    const { data, errors: [error] = [] } = answer.data;
    if (error !== undefined)
      throw new NoCatalogueError(`${url} did not answer as a Hasila server does: ${error.message}`);
    const parsed = form.safeParse(data);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new NoCatalogueError(
      `${url} did not answer as a Hasila server does: ${issue?.path.join('.')}: ${issue?.message}`,
    );
  };
}

async function post(url: URL, body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  try {
    return await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      throw new NoCatalogueError(`${url} gave no answer in ${TIMEOUT_MS / 1_000} seconds.`, { cause: error });
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new NoCatalogueError(`Nobody answers at ${url}: ${messageOf(cause)}`, { cause: error });
  }
}

/** A refused connection has its message in parts, one for each address that was tried. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
