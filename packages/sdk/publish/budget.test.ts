import { afterAll, beforeAll, expect, it } from 'vitest';
import { openUserFolder, type UserFolder } from './support/user-folder.js';

/** Above an empty project, for one that asks every question. */
const MOST_INSTANTIATIONS = 60_000;
const MOST_SECONDS = 1;
const RUNS = 5;

/** One call of every question: an editor answers each in the time that this takes. */
const EVERY_QUESTION = `
import { createHasila, graphql } from '@hasila/sdk';
const hasila = createHasila({ url: 'http://127.0.0.1/graphql' });
const years = { base: 2024, target: 2025 } as const;
export const questions = {
  compare: hasila.compare({ indicator: 'violent-crime-share', ...years, breakdown: { gender: 'female' } }),
  compareMany: hasila.compareMany([{ indicator: 'criminal-cases-recorded', place: 'rabat', ...years }]),
  yearOverYear: hasila.yearOverYear({ indicator: 'cannabis-resin-seized', measure: 'ABSOLUTE' }),
  indicators: hasila.indicators({ filter: { topics: ['crime'] } }).toArray({ limit: 3 }),
  query: hasila.query(graphql('query ($code: String!) { indicator(code: $code) { kind label { value } } }'), {
    code: 'criminal-cases-recorded',
  }),
};
export const change = questions.compare.then((one) => (one.reason === null ? one.change.value : one.reason));
`;

let folder: UserFolder;
beforeAll(async () => {
  folder = await openUserFolder({ type: 'module' });
  await folder.install('@hasila/sdk', 'typescript@6.0.3');
  const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, types: [], noEmit: true };
  for (const [name, code] of Object.entries({ empty: 'export {};\n', every: EVERY_QUESTION })) {
    await folder.write({
      [`${name}.ts`]: code,
      [`tsconfig.${name}.json`]: JSON.stringify({ compilerOptions, files: [`${name}.ts`] }),
    });
  }
});
afterAll(() => folder.remove());

async function measure(name: string): Promise<{ readonly instantiations: number; readonly seconds: number }> {
  const said = await folder.bin('tsc', '-p', `tsconfig.${name}.json`, '--extendedDiagnostics');
  const figure = (label: string) => Number(new RegExp(`^${label}: +([\\d.]+)`, 'm').exec(said)?.[1]);
  return { instantiations: figure('Instantiations'), seconds: figure('Check time') };
}

it('asks every question that there is', async () => {
  await folder.write({
    'names.mjs': `
import { createHasila } from '@hasila/sdk';
console.log(JSON.stringify(Object.keys(createHasila({ url: '' }))));
`,
  });
  const names: readonly string[] = JSON.parse(await folder.node('names.mjs'));
  const asked = [...EVERY_QUESTION.matchAll(/^ {2}(\w+): hasila\.\1\(/gm)].map(([, name]) => name);
  expect(asked.sort()).toEqual(names.filter((name) => name !== 'safe').sort());
});

it(`stays under ${MOST_INSTANTIATIONS} type instantiations and ${MOST_SECONDS} s of checking`, async () => {
  const runs: Record<'every' | 'empty', Awaited<ReturnType<typeof measure>>>[] = [];
  while (runs.length < RUNS) runs.push({ every: await measure('every'), empty: await measure('empty') });
  const [instantiations = Number.NaN] = runs.map(
    ([every, empty]) => every.instantiations - empty.instantiations,
  );
  const times = runs.map(({ every, empty }) => every.seconds - empty.seconds).sort((a, b) => a - b);
  const seconds = times[Math.floor(RUNS / 2)] ?? Number.NaN;
  console.info(
    `every question: ${instantiations} instantiations, ${seconds.toFixed(2)} s above an empty project`,
  );
  expect(instantiations).toBeGreaterThan(0);
  expect(instantiations).toBeLessThan(MOST_INSTANTIATIONS);
  expect(seconds).toBeLessThan(MOST_SECONDS);
});
