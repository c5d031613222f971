import { afterAll, beforeAll, expect, it } from 'vitest';
import { openUserFolder, type UserFolder } from './support/user-folder.js';
import { SHORT } from './support/versions.js';

/** Above an empty project, for one that asks every question. */
const MOST_INSTANTIATIONS = 20_000;
/**
 * It takes about one second of a processor of ours. Loose, for processors differ, and a busy one is slower: what does not
 * vary, and is what keeps the time short, is the number above.
 */
const MOST_SECONDS = 2;
const RUNS = SHORT ? 1 : 3;

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

/** Every type of the project and of the declarations that it reads, as `tsc` counts them. */
async function instantiationsOf(name: 'every' | 'empty'): Promise<number> {
  const said = await folder.bin('tsc', '-p', `tsconfig.${name}.json`, '--extendedDiagnostics');
  return Number(/^Instantiations: +(\d+)/m.exec(said)?.[1]);
}

/**
 * The check of `--extendedDiagnostics` in seconds of a processor, as an editor does it: without the declarations of
 * packages. By the clock, a machine that is busy with other things would fail for no fault of the types.
 */
const CHECK = `
import ts from 'typescript';
const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
const config = ts.getParsedCommandLineOfConfigFile(process.argv[2], { skipLibCheck: true }, host);
const program = ts.createProgram(config.fileNames, config.options);
program.getTypeChecker();
const before = process.cpuUsage();
const problems = program.getSemanticDiagnostics();
const { user } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: user / 1e6, problems: problems.length }));
`;

async function secondsOf(name: 'every' | 'empty'): Promise<number> {
  const { seconds, problems } = JSON.parse(await folder.node('check.mjs', `tsconfig.${name}.json`));
  expect(problems).toBe(0);
  return seconds;
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
  const instantiations = (await instantiationsOf('every')) - (await instantiationsOf('empty'));
  console.info(`every question: ${instantiations} instantiations above an empty project`);
  expect(instantiations).toBeGreaterThan(0);
  expect(instantiations).toBeLessThan(MOST_INSTANTIATIONS);
});

it(`is checked in less than ${MOST_SECONDS} s, mostly`, async () => {
  await folder.write({ 'check.mjs': CHECK });
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1)
    seconds.push((await secondsOf('every')) - (await secondsOf('empty')));
  const median = seconds.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  console.info(`every question: ${median?.toFixed(2)} s of checking above an empty project`);
  expect(median).toBeLessThan(MOST_SECONDS);
});
