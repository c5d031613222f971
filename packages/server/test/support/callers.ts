import type { App } from '../../src/app.js';

/** Asks an application as callers at other addresses do. */
export function callers(app: Pick<App, 'fetch'>) {
  return async (
    address: string | undefined,
    headers: Readonly<Record<string, string>> = {},
    path = '/limits',
  ): Promise<Response> => {
    const req = { headers, socket: { remoteAddress: address } };
    return app.fetch(`http://test${path}`, { headers }, { req });
  };
}

/** What an application says after so many requests that it took. */
export async function takenOf(
  count: number,
  ask: () => Promise<Response>,
): Promise<{ readonly response: Response; readonly taken: number }> {
  let taken = 0;
  for (let n = 0; n < count; n += 1) if ((await ask()).status === 200) taken += 1;
  return { response: await ask(), taken };
}
