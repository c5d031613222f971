import { findApiKey, hashOfApiKey } from '@hasila/schema';
import { openTestDatabase } from '@hasila/schema/testing';
import { readEnvironment } from '@hasila/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../src/program.js';

let test: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  test = await openTestDatabase('empty');
});
afterAll(() => test.close());

async function keys(...arguments_: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await runCommand(['keys', ...arguments_], {
    environment: () => readEnvironment({ DATABASE_URL: test.url }),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

it('a key is made and shown once, listed by its id, and revoked', async () => {
  expect(await keys('list')).toMatchObject({ code: 0, out: 'no keys\n' });
  const { out, err } = await keys('create', 'a newsroom');
  const [, key = '', id = ''] = /^(hasila_[\w-]{43})\nid ([0-9a-f]{8}), for a newsroom\n$/.exec(out) ?? [];
  expect(err).toContain('shown this once');
  expect(await findApiKey(test.db, hashOfApiKey(key))).toEqual({ id, name: 'a newsroom' });

  const listed = await keys('list');
  expect(listed.out).toMatch(new RegExp(`^${id}  \\d{4}-\\d\\d-\\d\\d  good  a newsroom\n$`));
  expect(listed.out).not.toContain(key.slice(7));

  expect(await keys('revoke', id)).toMatchObject({ code: 0, out: `${id} is revoked\n` });
  expect(await findApiKey(test.db, hashOfApiKey(key))).toBeUndefined();
  expect((await keys('list')).out).toMatch(/revoked \d{4}-\d\d-\d\d {2}a newsroom\n$/);
  for (const wrong of [id, 'ffffffff'])
    expect(await keys('revoke', wrong)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`no key has the id ${wrong}`),
    });
});

it('speaks JSON', async () => {
  const made = JSON.parse((await keys('create', 'a program', '--json')).out);
  expect(Object.keys(made).sort()).toEqual(['id', 'key', 'name']);
  const listed = JSON.parse((await keys('list', '--json')).out);
  expect(listed).toContainEqual({
    id: made.id,
    name: 'a program',
    createdAt: expect.any(String),
    revokedAt: null,
  });
});

it('says what is missing', async () => {
  expect((await keys('create')).err).toContain("missing required argument 'name'");
  expect((await keys('lose')).err).toContain("unknown command 'lose'");
});
