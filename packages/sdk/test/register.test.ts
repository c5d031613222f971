import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadDataset } from '@hasila/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../cli/src/program.js';
import { filesOf, smallDataset, writeFolder } from '../../schema/test/support/small-dataset.js';
import { readEnvironment } from '../../server/src/index.js';
import { openTestApp } from '../../server/test/support/app.js';
import { compilerMessages } from './support/snippets.js';

/** What `hasila types` wrote for a server with another dataset. */
let codes = '';
beforeAll(async () => {
  const { app, database } = await openTestApp();
  const folder = await writeFolder(filesOf(smallDataset()));
  await loadDataset(database.db, folder);
  const server = createServer((request, response) => void app(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const out = (text: string) => {
    codes += text;
  };
  await runCommand(['types', '--url', url], { environment: () => readEnvironment({}), out, err: out });
  server.close();
  await database.close();
  await rm(folder, { recursive: true });
});
afterAll(() => {
  codes = '';
});

const consumer = (statement: string) => `
${codes}
import { code, createHasila } from '@hasila/sdk';
import { compare, createClient } from '@hasila/sdk/core';
const hasila = createHasila({ url: '' });
const years = { base: 2023, target: 2024 } as const;
export const given = ${statement};
`;

it('a project with another dataset has its codes, and they narrow as the packaged ones do', async () => {
  const statement = `async () => {
    const share = await hasila.compare({ indicator: 'cleared', ...years });
    const points: 'PERCENTAGE_POINT' = share.measure;
    const flow = await compare(createClient({ url: '' }), { indicator: 'cases', place: 'city', ...years });
    const percent: 'PERCENT' = flow.measure;
    const female = await hasila.compare({ indicator: 'cases', breakdown: { gender: 'female' }, ...years });
    const newer = await hasila.compare({ indicator: code('newer'), ...years });
    return [points, percent, female, newer, hasila.indicators({ filter: { topics: ['crime'] } })];
  }`;
  expect(await compilerMessages(consumer(statement))).toEqual([]);
}, 60_000);

const ABSENT = [
  ["hasila.compare({ indicator: 'criminal-cases-recorded', ...years })", 'criminal-cases-recorded'],
  ["hasila.compare({ indicator: 'cases', place: 'rabat', ...years })", 'rabat'],
  ["hasila.compare({ indicator: 'cases', breakdown: { office: 'lab' }, ...years })", 'lab'],
  ["hasila.indicators({ filter: { topics: ['drugs'] } })", 'drugs'],
  ["hasila.compare({ indicator: 'cleared', measure: 'PERCENT', ...years })", 'PERCENT'],
] as const;

it('what the other dataset does not have fails to compile: indicator, place, member, topic, percent of a share', async () => {
  const messages = await compilerMessages(consumer(`[\n${ABSENT.map(([call]) => call).join(',\n')}]`));
  expect(messages).toHaveLength(ABSENT.length);
  for (const [index, [, wrong]] of ABSENT.entries()) expect(messages[index]).toContain(`"${wrong}"`);
}, 60_000);
