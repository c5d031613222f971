import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgramFailed } from './support/run.js';
import { openUserFolder, type UserFolder } from './support/user-folder.js';
import { packages, TYPESCRIPT } from './support/versions.js';

/** The strictest that a user may have: the types of packages are checked too. */
const tsconfig = JSON.stringify({
  compilerOptions: {
    ...{ module: 'nodenext', target: 'es2022', lib: ['es2022'], types: ['node'], noEmit: true },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    skipLibCheck: false,
  },
  include: ['*.ts'],
});

const RIGHT = `
import { code, createHasila, graphql, HasilaError } from '@hasila/sdk';
import { compare, createClient } from '@hasila/sdk/core';

const hasila = createHasila({ url: 'http://127.0.0.1/graphql', language: 'AR' });

export async function change(): Promise<string> {
  const comparison = await hasila.compare({
    indicator: 'criminal-cases-recorded', base: 2024, target: '2025', breakdown: {}, place: code('new'),
  });
  if (comparison.reason !== null) return comparison.reason;
  const percent: 'PERCENT' = comparison.change.measure;
  return percent + comparison.change.value.toFixed(1);
}
export async function points(): Promise<'PERCENTAGE_POINT'> {
  const client = createClient({ url: 'http://127.0.0.1/graphql' });
  const years = { base: 2024, target: 2025 } as const;
  const { measure } = await compare(client, { indicator: 'violent-crime-share', ...years });
  return measure;
}
export async function units(): Promise<readonly string[]> {
  const { units } = await hasila.query(graphql('{ units { code } }'));
  return units.map(({ code }) => code);
}
export async function codes(): Promise<string[]> {
  const found: string[] = [];
  for await (const { code, label } of hasila.indicators()) found.push(code, label.value);
  return found;
}
export const isBadInput = (error: unknown) => error instanceof HasilaError && error.code === 'BAD_USER_INPUT';
`;

const WRONG = `import { createHasila, graphql } from '@hasila/sdk';
const hasila = createHasila({ url: 'http://127.0.0.1/graphql' });
export const a = hasila.compare({ indicator: 'criminal-cases-recorded', base: 2024, target: 2025 });
export const b = hasila.compare({ indicator: 'criminal-cases', base: 2024, target: 2025 });
export const c = graphql('{ units { name } }');
export const d = a.then(({ change }) => change.value);
export const e = hasila.compare({ indicator: 'violent-crime-share', base: 2024, target: 2025, measure: 'PERCENT' });
export const f = hasila.query(graphql('query ($code: String!) { indicator(code: $code) { kind } }'), { code: 1 });
`;

/** As `hasila types` writes it for a server with another dataset. */
const OTHER_CODES = `
declare module '@hasila/sdk' {
  interface Register {
    readonly catalogue: {
      readonly indicators: IndicatorCodes;
      readonly places: { readonly moon: 'COUNTRY' };
      readonly breakdowns: { readonly side: 'near' | 'far' };
      readonly topics: { readonly craters: true };
    };
  }
}
export interface IndicatorCodes {
  readonly 'craters-counted': { readonly indicator: string; readonly unit: 'craters' };
  readonly 'craters-share': { readonly indicator: string; readonly unit: 'percent' };
}
`;

const OTHER_DATASET = `import { createHasila } from '@hasila/sdk';
import { compareOptions } from '@hasila/sdk/react';
const hasila = createHasila({ url: 'http://127.0.0.1/graphql' });
const years = { base: 2024, target: 2025 } as const;
export const a = hasila.compare({ indicator: 'craters-counted', place: 'moon', breakdown: { side: 'far' }, ...years });
export const b = compareOptions(hasila, { indicator: 'craters-share', measure: 'PERCENTAGE_POINT', ...years });
export const c = hasila.compare({ indicator: 'criminal-cases-recorded', ...years });
export const d = hasila.compare({ indicator: 'craters-share', measure: 'PERCENT', ...years });
`;

describe.each(TYPESCRIPT)('TypeScript %s', (version) => {
  let folder: UserFolder;
  beforeAll(async () => {
    folder = await openUserFolder({ type: 'module' });
    const others = packages('@types/node', '@tanstack/react-query', 'react', '@types/react');
    await folder.install('@hasila/sdk', `typescript@${version}`, ...others);
    await folder.write({ 'tsconfig.json': tsconfig });
  });
  afterAll(() => folder.remove());

  const compile = () =>
    folder.bin('tsc', '--pretty', 'false').catch((error: unknown) => {
      if (error instanceof ProgramFailed) return error.output;
      throw error;
    });

  const linesOf = (messages: string) =>
    [...messages.matchAll(/^(\S+)\((\d+),/gm)].map(([, file, line]) => `${file} ${line}`);

  it('is the one that compiles', async () => {
    expect(await folder.bin('tsc', '--version')).toBe(`Version ${version}\n`);
  });

  it('compiles what is right, and no wrong code, field, measure or variable, and no change without its reason', async () => {
    await folder.write({ 'right.ts': RIGHT, 'wrong.ts': WRONG });
    const messages = await compile();
    expect(linesOf(messages)).toEqual([4, 5, 6, 7, 8].map((line) => `wrong.ts ${line}`));
    expect(messages).toContain('Unit has no field \\"name\\".');
    expect(messages).toContain("'change' is possibly 'null'");
    expect(messages).toContain('"PERCENT"');
    await folder.write({ 'right.ts': '', 'wrong.ts': '' });
  });

  it('takes the codes of another dataset in the place of its own', async () => {
    await folder.write({ 'index.ts': OTHER_DATASET, 'codes.ts': OTHER_CODES });
    expect(linesOf(await compile())).toEqual(['index.ts 7', 'index.ts 8']);
  });
});
