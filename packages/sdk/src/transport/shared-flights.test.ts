import { expect, it } from 'vitest';
import { createHasila } from '../hasila.js';
import { createClient } from './client.js';

const ONE = '{ one }';

/** A service that answers when it is told to. */
function holding() {
  const waiting: { readonly answer: () => void; readonly signal: AbortSignal | null | undefined }[] = [];
  const fetch = (_url: string, { signal }: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      waiting.push({ answer: () => resolve(Response.json({ data: { number: waiting.length } })), signal });
    });
  const client = createClient({ url: 'http://x/', fetch, retries: 0 });
  const ask = (variables: unknown, signal?: AbortSignal) =>
    client.request<unknown, unknown>(ONE, variables, { signal });
  return { waiting, ask };
}

it('equal questions at the same time are one request', async () => {
  const { waiting, ask } = holding();
  const answers = [ask({ a: 1 }), ask({ a: 1 }), ask({ a: 2 })];
  expect(waiting).toHaveLength(2);
  for (const { answer } of waiting) answer();
  const [first, second] = await Promise.all(answers);
  expect(first).toBe(second);
  const later = ask({ a: 1 });
  expect(waiting).toHaveLength(3);
  waiting[2]?.answer();
  expect(await later).toEqual({ number: 3 });
});

it('a failure is shared, and not kept', async () => {
  let asked = 0;
  const fetch = async () => {
    asked += 1;
    return Response.json({ errors: [{ message: `No ${asked}.` }] });
  };
  const { query } = createHasila({ url: 'http://x/', fetch });
  const both = await Promise.allSettled([query(ONE), query(ONE)]);
  expect(both).toMatchObject([{ reason: { message: 'No 1.' } }, { reason: { message: 'No 1.' } }]);
  await expect(query(ONE)).rejects.toThrow('No 2.');
});

it('whoever aborts leaves alone, and the last one ends the request', async () => {
  const { waiting, ask } = holding();
  const [first, second] = [new AbortController(), new AbortController()];
  const answers = Promise.allSettled([ask({}, first.signal), ask({}, second.signal)]);
  first.abort('enough');
  expect(waiting[0]?.signal?.aborted).toBe(false);
  second.abort('enough too');
  expect(waiting[0]?.signal?.aborted).toBe(true);
  expect(await answers).toEqual([
    { status: 'rejected', reason: 'enough' },
    { status: 'rejected', reason: 'enough too' },
  ]);
});

it('one who stays has the answer, and a new one does not join a request that was ended', async () => {
  const { waiting, ask } = holding();
  const leaving = new AbortController();
  const [left, stayed] = [ask({}, leaving.signal), ask({})];
  leaving.abort('enough');
  await expect(left).rejects.toBe('enough');
  waiting[0]?.answer();
  expect(await stayed).toEqual({ number: 1 });

  const alone = new AbortController();
  const ended = ask({}, alone.signal);
  alone.abort('enough');
  const anew = ask({});
  expect(waiting).toHaveLength(3);
  waiting[2]?.answer();
  expect(await anew).toEqual({ number: 3 });
  await expect(ended).rejects.toBe('enough');
});

it('asks nothing for a signal that is aborted already', async () => {
  const { waiting, ask } = holding();
  await expect(ask({}, AbortSignal.abort('enough'))).rejects.toBe('enough');
  expect(waiting).toHaveLength(0);
});
