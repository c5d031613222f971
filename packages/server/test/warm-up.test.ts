import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { persistedFolder } from '../src/paths.js';
import { readManifests } from '../src/persisted/manifest.js';
import { warmUp } from '../src/warm-up.js';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.database.close());

it('has sent the statements of a comparison often enough for all connections to have prepared them', async () => {
  const documents = await readManifests(persistedFolder, []);
  await warmUp(test.serving, documents, 4, pino({ level: 'silent' }));
  const before = test.takeSent();
  const [document = ''] = [...documents.values()].filter((text) => text.startsWith('query Compare('));
  const side = (period: string) => ({ period });
  const inputs = [{ indicator: 'criminal-cases-recorded', base: side('2024'), target: side('2025') }];
  const { errors } = await test.ask(document, { inputs, language: 'EN' });
  expect(errors).toEqual([]);
  const sent = test.takeSent();
  expect(sent).not.toEqual([]);
  // What the third one names depends on what was found.
  for (const text of sent.slice(0, 2)) expect(before.filter((one) => one === text).length).toBeGreaterThan(4);
});

it('says what went wrong, and lets the service begin', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => lines.push(line) });
  await warmUp(test.serving, new Map([['x', 'query Compare( {']]), 1, log);
  expect(lines.join()).toContain('were not prepared');
});
