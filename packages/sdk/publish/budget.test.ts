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
  indicator: hasila.indicator({ indicator: 'violent-crime-share' }),
  observations: hasila.observations({ filter: { places: ['rabat'], breakdown: { gender: 'female' } } }).toArray(),
  ranking: hasila.ranking({ ...years, measure: 'ABSOLUTE', filter: { directions: ['DECREASE'] } }).toArray(),
  yearInReview: hasila.yearInReview({ year: 2025 }),
  claims: hasila.claims({ filter: { verdicts: ['SIGN_CONFLICT'] } }).toArray(),
  facilities: hasila.facilities({ filter: { places: ['rabat'] } }).toArray(),
  events: hasila.events({ filter: { from: 2020 } }).toArray(),
  commitments: hasila.commitments({ filter: { statuses: ['DELAYED'], dueIn: 2025 } }).toArray(),
  sources: hasila.sources({ filter: { kinds: ['OFFICIAL'] } }).toArray(),
  search: hasila.search({ text: 'rabat', kinds: ['PLACE'] }).toArray(),
  query: hasila.query(graphql('query ($code: String!) { indicator(code: $code) { kind label { value } } }'), {
    code: 'criminal-cases-recorded',
  }),
};
export const change = questions.compare.then((one) => (one.reason === null ? one.change.value : one.reason));
export const biggest = questions.ranking.then(([first]) => first?.change.text.value);
export const safe = hasila.safe.compare({ indicator: 'criminal-cases-recorded', ...years });
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

/** What a compilation costs; `packages` says whether the declarations of packages are checked with it. */
async function measure(name: 'every' | 'empty', packages: boolean) {
  const options = ['--extendedDiagnostics', '--skipLibCheck', String(!packages)];
  const said = await folder.bin('tsc', '-p', `tsconfig.${name}.json`, ...options);
  const figure = (label: string) => Number(new RegExp(`^${label}: +([\\d.]+)`, 'm').exec(said)?.[1]);
  return { instantiations: figure('Instantiations'), seconds: figure('Check time') };
}

it('asks every question that there is', async () => {
  await folder.write({
    'names.mjs': `
import { createHasila } from '@hasila/sdk';
const hasila = createHasila({ url: '' });
console.log(JSON.stringify(Object.keys(hasila).filter((name) => typeof hasila[name] === 'function')));
`,
  });
  const names: readonly string[] = JSON.parse(await folder.node('names.mjs'));
  const asked = [...EVERY_QUESTION.matchAll(/^ {2}(\w+): hasila\.\1\(/gm)].map(([, name]) => name);
  expect(asked.sort()).toEqual([...names].sort());
});

it(`stays under ${MOST_INSTANTIATIONS} type instantiations, with those of its declarations`, async () => {
  const [every, empty] = [await measure('every', true), await measure('empty', true)];
  const instantiations = every.instantiations - empty.instantiations;
  console.info(`every question: ${instantiations} instantiations above an empty project`);
  expect(instantiations).toBeGreaterThan(0);
  expect(instantiations).toBeLessThan(MOST_INSTANTIATIONS);
});

it(`is checked in less than ${MOST_SECONDS} s, as an editor does: without the declarations of packages`, async () => {
  const times: number[] = [];
  while (times.length < RUNS)
    times.push((await measure('every', false)).seconds - (await measure('empty', false)).seconds);
  const seconds = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  console.info(`every question: ${seconds.toFixed(2)} s of checking above an empty project`);
  expect(seconds).toBeLessThan(MOST_SECONDS);
});
