import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@hasila/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp } from '../../server/test/support/app.js';
import { runCommand } from '../src/program.js';

const packaged = new URL('../../sdk/src/generated/catalogue.ts', import.meta.url);

let test: Awaited<ReturnType<typeof openTestApp>>;
const servers: Server[] = [];
let folder: string;
beforeAll(async () => {
  test = await openTestApp();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hasila-types-'));
  return () => rm(folder, { recursive: true });
});
afterAll(async () => {
  for (const server of servers) server.close();
  await test.database.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const answering = (body: string, status = 200) =>
  serve((_, response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(body));

async function run(...arguments_: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await runCommand(['types', ...arguments_], {
    environment: () => readEnvironment({}),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** What follows the head of either file. */
const interfacesOf = (text: string) => text.slice(text.indexOf('/** Every indicator'));

describe('of a server with the dataset of this repository', () => {
  it('are those that the client comes with', async () => {
    const url = await serve((request, response) => void test.app(request, response));
    const file = join(folder, 'codes.ts');
    const { code, out, err } = await run('--url', url, '--out', file);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /codes\.ts: \d+ indicators, \d+ places, \d+ dimensions and \d+ topics of edition [0-9a-f]{64}\n$/,
    );
    const written = await readFile(file, 'utf8');
    expect(interfacesOf(written)).toBe(interfacesOf(await readFile(packaged, 'utf8')));
    expect(written).toContain(`// Written by \`hasila types --url ${url}\`; do not edit.\n`);
    expect((await run('--url', url)).out).toBe(written);
    const json = JSON.parse((await run('--url', url, '--json')).out);
    expect(json).toMatchObject({ code: written, edition: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

describe('of anything else', () => {
  it.each(['nonsense', 'ftp://127.0.0.1/graphql', ''])('"%s" is no address', async (url) => {
    expect(await run('--url', url)).toEqual({
      ...{ code: 1, out: '' },
      err: `hasila: --url is the address of a GraphQL endpoint, such as http://127.0.0.1:4000/graphql, and not ${url}\n`,
    });
  });

  it('no server', async () => {
    const { code, err } = await run('--url', 'http://127.0.0.1:9/graphql', '--out', join(folder, 'codes.ts'));
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^hasila: Nobody answers at http:\/\/127\.0\.0\.1:9\/graphql: .+\n$/),
    ]);
  });

  it('a page', async () => {
    const url = await serve((_, response) => void response.writeHead(404).end('<h1>Not here</h1>'));
    expect(await run('--url', url.replace('graphql', 'data'))).toMatchObject({
      code: 1,
      err: `hasila: ${url.replace('graphql', 'data')} answered 404 and no GraphQL: is it the address of the endpoint, such as ${url}?\n`,
    });
  });

  it('another GraphQL server', async () => {
    const url = await answering(
      '{"errors":[{"message":"Cannot query field \\"dataset\\" on type \\"Query\\"."}]}',
      400,
    );
    expect((await run('--url', url)).err).toBe(
      `hasila: ${url} did not answer as a Hasila server does: Cannot query field "dataset" on type "Query".\n`,
    );
  });

  it('a server with other answers', async () => {
    const url = await answering('{"data":{"dataset":{"edition":1}}}');
    expect((await run('--url', url)).err).toMatch(
      /did not answer as a Hasila server does: dataset\.edition: /,
    );
  });
});
