import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

it('every claim that does not fit was looked at by hand: docs/claims.md lists it, and no other', async () => {
  const { data } = await test.ask(
    '{ claims(filter: { verdicts: [INCONSISTENT, SIGN_CONFLICT] }, first: 200) { totalCount nodes { id gap } } }',
  );
  const { nodes, totalCount } = data.claims as {
    nodes: readonly { id: string; gap: number }[];
    totalCount: number;
  };
  expect(nodes).toHaveLength(totalCount);
  expect(nodes.every(({ gap }) => gap !== null && gap !== 0)).toBe(true);
  const found = nodes.map(({ id }) => Buffer.from(id, 'base64url').toString().replace('Claim:', ''));
  const page = await readFile(new URL('../../../docs/claims.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/`(c\d{5})`/g)].map(([, id]) => id);
  expect(listed.sort()).toEqual(found.sort());
});
