import { afterAll, beforeAll, expect, it } from 'vitest';
import { startService } from './support/service.js';
import { openUserFolder, type UserFolder } from './support/user-folder.js';

let service: Awaited<ReturnType<typeof startService>>;
let folder: UserFolder;
beforeAll(async () => {
  [service, folder] = await Promise.all([startService(), openUserFolder()]);
  await folder.install('@hasila/sdk');
});
afterAll(async () => {
  await service.close();
  await folder.remove();
});

const asking = (url: string) => `
const hasila = createHasila({ url: '${url}' });
hasila.compare({ indicator: 'criminal-cases-recorded', base: 2024, target: 2025 }).then((comparison) => {
  console.log(comparison.change.value.toFixed(3), comparison.target.quantity.value);
});
`;

it('a script of ES modules imports it', async () => {
  await folder.write({ 'ask.mjs': `import { createHasila } from '@hasila/sdk';${asking(service.url)}` });
  expect(await folder.node('ask.mjs')).toBe('3.106 779008\n');
});

it('a script of CommonJS requires it', async () => {
  await folder.write({ 'ask.cjs': `const { createHasila } = require('@hasila/sdk');${asking(service.url)}` });
  expect(await folder.node('ask.cjs')).toBe('3.106 779008\n');
});

it('a script takes one question alone', async () => {
  await folder.write({
    'core.mjs': `
import { compare, createClient } from '@hasila/sdk/core';
const client = createClient({ url: '${service.url}', language: 'FR' });
const { change } = await compare(client, { indicator: 'violent-crime-share', base: 2024, target: 2025 });
console.log(change.measure);
`,
  });
  expect(await folder.node('core.mjs')).toBe('PERCENTAGE_POINT\n');
});
