import { existsSync } from 'node:fs';
import { programOf } from '../../scripts/program.mjs';
import { fromBench } from '../at.mjs';

/** What those that are not ours need of this folder's packages. */
const NEEDED = {
  apollo: ['@apollo/server'],
  mercurius: ['mercurius', 'fastify'],
  postgraphile: ['postgraphile', 'node/bin/node'],
};

export const isInstalled = (name) =>
  (NEEDED[name] ?? []).every((path) => existsSync(fromBench(`node_modules/${path}`)));

/** What `npm start` runs. */
const own = programOf(false);

const contender = (name, file, more = {}) => ({
  name,
  args: [file],
  program: process.execPath,
  env: {},
  ...more,
});

/**
 * Who is measured: a program, and what it is told by its environment beside the address of the database and the port.
 */
export const CONTENDERS = {
  floorA: contender('floor A', fromBench('contenders/floor-a.mjs')),
  floorB: contender('floor B', fromBench('contenders/floor-b.mjs')),
  warm: contender('Hasila, warm', own),
  known: contender('Hasila, rows known', own, { env: { ANSWER_CACHE_MB: '0' } }),
  cold: contender('Hasila, cold', own, { env: { ANSWER_CACHE_MB: '0', ROW_CACHE_ROWS: '0' } }),
  yoga: contender('Yoga alone', fromBench('contenders/yoga.mjs')),
  apollo: contender('Apollo Server', fromBench('contenders/apollo.mjs')),
  mercurius: contender('Mercurius + jit', fromBench('contenders/mercurius.mjs')),
  postgraphile: contender('PostGraphile 5', fromBench('contenders/postgraphile.mjs'), {
    program: fromBench('node_modules/node/bin/node'),
  }),
};
