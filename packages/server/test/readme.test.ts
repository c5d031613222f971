import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp } from './support/app.js';

let test: Awaited<ReturnType<typeof openTestApp>>;
let readme: string;
beforeAll(async () => {
  test = await openTestApp();
  readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
});
afterAll(() => test.database.close());

function block(language: string): string {
  const [, text] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme) ?? [];
  if (text === undefined) throw new Error(`README.md has no block of ${language}`);
  return text;
}

it('gives the answer that the README shows', async () => {
  const { data, errors } = await test.ask(block('graphql'));
  expect(errors).toEqual([]);
  expect(data).toEqual(JSON.parse(block('json')));
});

it('holds what the README says of the data', async () => {
  const { data } = await test.ask(`{
    dataset { counts { indicators observations readings claims reports sources places facilities events commitments } }
    official: readings(filter: { sourceKinds: [OFFICIAL] }) { totalCount }
    verified: readings(filter: { verified: true }) { totalCount }
  }`);
  const { counts } = data.dataset;
  const [official, verified] = [data.official.totalCount, data.verified.totalCount];
  const share = (part: number) => `${((100 * part) / counts.readings).toFixed(1)} %`;
  const number = (value: number) => value.toLocaleString('en');
  const section = readme.slice(readme.indexOf('## The data, plainly'), readme.indexOf('## Licence'));
  for (const text of [
    `${number(counts.readings)} readings of ${number(counts.observations)} observations of ${counts.indicators} indicators`,
    `${counts.claims} claims, from ${counts.sources} sources that tell ${counts.reports} reports; ${counts.places} places`,
    `${counts.facilities} facilities, ${counts.events} events and ${counts.commitments} commitments`,
    `${official} readings (${share(official)}) are official`,
    `${verified} (${share(verified)}) could be verified`,
  ])
    expect(section).toContain(text);
});
