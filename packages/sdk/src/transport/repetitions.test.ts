import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { persisted } from '../document/typed-document.js';
import { RateLimitError } from '../errors/hasila-error.js';
import { createClient } from './client.js';
import type { ClientSettings } from './settings.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Outcome = (() => Response) | Error;
const fine = () => Response.json({ data: { fine: true } });
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}) =>
  () =>
    new Response('', { status: code, headers });
const ASKED = '{ fine }';

/** A service whose answers come in this order, the last one for ever, and when it was asked. */
function service(outcomes: readonly Outcome[], settings: Partial<ClientSettings> = {}) {
  const times: number[] = [];
  const began = Date.now();
  const fetch = async () => {
    times.push(Date.now() - began);
    const outcome = outcomes[Math.min(times.length, outcomes.length) - 1];
    if (outcome instanceof Error) throw outcome;
    return outcome?.() ?? fine();
  };
  const client = createClient({ url: 'http://x/graphql', fetch, ...settings });
  return { client, times, ask: () => client.request<unknown, unknown>(ASKED, undefined) };
}

async function settled(answer: Promise<unknown>): Promise<unknown> {
  const outcome = answer.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return outcome;
}

it.each([
  ['a lost connection', new TypeError('reset')],
  ['429', status(429)],
  ['502', status(502)],
  ['503', status(503)],
  ['504', status(504)],
])('asks again after %s, each time after a longer while', async (_name, outcome) => {
  const { ask, times } = service([outcome, outcome, fine]);
  expect(await settled(ask())).toEqual({ fine: true });
  expect(times).toEqual([0, 200, 600]);
});

it('waits a time that chance decides, so that many clients do not come back together', async () => {
  vi.mocked(Math.random).mockReturnValueOnce(0.01).mockReturnValueOnce(0.99);
  const { ask, times } = service([status(503), status(503), fine]);
  await settled(ask());
  expect(times).toEqual([0, 4, 4 + 792]);
});

it.each([400, 401, 403, 404, 413, 500])('asks no second time after %i', async (code) => {
  const { ask, times } = service([status(code)]);
  expect(await settled(ask())).toMatchObject({ status: code });
  expect(times).toEqual([0]);
});

it('asks as often as it may, and then says what came last', async () => {
  const { ask, times } = service([status(503), new TypeError('reset')], { retries: 4 });
  expect(await settled(ask())).toMatchObject({
    code: 'NETWORK',
    message: 'No answer from http://x/graphql: reset',
  });
  expect(times).toHaveLength(5);
});

it('does not come back before the server wants it to', async () => {
  const { ask, times } = service([status(429, { 'retry-after': '3' }), fine]);
  expect(await settled(ask())).toEqual({ fine: true });
  expect(times).toEqual([0, 3_000]);
});

it('understands a day and hour to come back at', async () => {
  vi.setSystemTime('2026-01-01T00:00:00Z');
  const { ask, times } = service([status(503, { 'retry-after': 'Thu, 01 Jan 2026 00:00:02 GMT' }), fine]);
  expect(await settled(ask())).toEqual({ fine: true });
  expect(times).toEqual([0, 2_000]);
});

it('does not wait for a server that wants more time than the call has', async () => {
  const { ask, times } = service([status(429, { 'retry-after': '60' })]);
  const error = await settled(ask());
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 60_000 });
  expect(times).toEqual([0]);
});

it('ends a call that takes too long, with all its repetitions', async () => {
  const never = (_url: string, { signal }: RequestInit) =>
    new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  const client = createClient({ url: 'http://x/graphql', fetch: never, timeoutMs: 1_500 });
  expect(await settled(client.request<unknown, unknown>(ASKED, {}))).toMatchObject({
    name: 'TimeOutError',
    code: 'TIMEOUT',
    message: 'No answer from http://x/graphql in 1.5 seconds.',
  });
  expect(Date.now()).toBe(vi.getMockedSystemTime()?.getTime());
  expect(vi.getTimerCount()).toBe(0);
});

it('an abort ends the waiting too, and leaves no timer behind', async () => {
  const { client, times } = service([status(503, { 'retry-after': '5' })]);
  const controller = new AbortController();
  const answer = client.request<unknown, unknown>(ASKED, {}, { signal: controller.signal });
  const outcome = answer.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1_000);
  controller.abort('enough');
  expect(await outcome).toBe('enough');
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(times).toEqual([0]);
});

it('repeats a GET as it repeats a POST', async () => {
  const { client, times } = service([status(503), fine]);
  const document = persisted('{ fine }', 'a'.repeat(64));
  expect(await settled(client.request(document, {}))).toEqual({ fine: true });
  expect(times).toEqual([0, 200]);
});
