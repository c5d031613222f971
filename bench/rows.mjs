import { exponent, spread } from './measure/statistics.mjs';

/**
 * What is asked of the service, row by row, and how it is read from the results: each figure with what it must be and
 * what is aimed at. A figure of several starts is the median of what each round gave; `of` gives undefined where its
 * part was not measured.
 */

/** In every round, the rate of one workload by that of another. */
function ratio(part, [name, workload], [other, otherWorkload]) {
  const rates = (contender, load) =>
    (part?.samples ?? []).filter((sample) => sample.contender === contender && sample.workload === load);
  const below = new Map(rates(other, otherWorkload).map(({ round, rate }) => [round, rate]));
  const ratios = rates(name, workload).flatMap(({ round, rate }) =>
    below.has(round) ? [rate / below.get(round)] : [],
  );
  return ratios.length === 0 ? undefined : spread(ratios);
}

const atLeast = (must, aim) => ({ must, aim, sense: 'at least' });
const atMost = (must, aim) => ({ must, aim, sense: 'at most' });

const by = (what, limits, one, other) => ({
  what,
  ...limits,
  of: ({ throughput }) => ratio(throughput, one, other),
});

/** The least of several peers' ratios, for a row that is of all of them. */
const byAll = (what, limits, one, others) => ({
  what,
  ...limits,
  of: ({ throughput }) => {
    const all = others.map((other) => ratio(throughput, one, other));
    if (all.includes(undefined)) return undefined;
    return all.reduce((least, found) => (found.median < least.median ? found : least));
  },
});

/** How the median time of the largest size stands to that of the smallest, and the exponent over all sizes. */
function growth(part, question, connections) {
  const samples = (part?.samples ?? []).filter(
    (sample) => sample.question === question && sample.connections === connections,
  );
  if (samples.length === 0) return undefined;
  const sizes = [...new Set(samples.map(({ observations }) => observations))].sort((a, b) => a - b);
  const rounds = [...new Set(samples.map(({ round }) => round))];
  const time = (round, size) => {
    const found = samples.find((sample) => sample.round === round && sample.observations === size);
    return connections === 1 ? found.p50 : 1 / found.rate;
  };
  return {
    times: spread(rounds.map((round) => time(round, sizes.at(-1)) / time(round, sizes[0]))),
    exponent: spread(rounds.map((round) => exponent(sizes.map((size) => [size, time(round, size)])))),
    largest: spread(rounds.map((round) => time(round, sizes.at(-1)))),
  };
}

const grows = (what, limits, question, connections, figure) => ({
  what,
  ...limits,
  of: ({ scaling }) => growth(scaling, question, connections)?.[figure],
});

const single = (what, limits, part, figure) => ({
  what,
  ...limits,
  of: (results) => {
    const found = results[part]?.[figure];
    if (found === undefined) return undefined;
    return Array.isArray(found) ? spread(found) : { median: found, min: found, max: found };
  },
});

const PEERS = [
  ['yoga', 'list'],
  ['apollo', 'list'],
  ['mercurius', 'list'],
  ['postgraphile', 'view'],
];

export const ROWS = [
  by('persisted GET, warm ÷ floor B', atLeast(0.7, 0.9), ['warm', 'get'], ['floorB', 'get']),
  by('304 ÷ floor B’s 304', atLeast(0.85, 0.95), ['warm', 'not modified'], ['floorB', 'not modified']),
  by('cold `list`, POST ÷ floor A', atLeast(0.6, 0.85), ['cold', 'list'], ['floorA', 'list']),
  by('cold `one`, POST ÷ floor A', atLeast(0.5, 0.95), ['cold', 'one'], ['floorA', 'one']),
  by('rows known, `list`, POST ÷ floor A', atLeast(0.85, 1), ['known', 'list'], ['floorA', 'list']),
  by('rows known, `one`, POST ÷ floor A', atLeast(0.85, 1), ['known', 'one'], ['floorA', 'one']),
  by(
    'document never seen before, rows known ÷ floor A',
    atLeast(0.2, 0.3),
    ['known', 'new document'],
    ['floorA', 'list'],
  ),
  single('document never seen before: its SQL statements', atMost(0, 0), 'statements', 'newDocument'),
  by('÷ PostGraphile 5, a view, cold', atLeast(2, 2.5), ['cold', 'list'], ['postgraphile', 'view']),
  by(
    '÷ PostGraphile 5, a computed column, cold',
    atLeast(3, 4),
    ['cold', 'list'],
    ['postgraphile', 'computed'],
  ),
  by('÷ Apollo Server, cold, `list`', atLeast(2, 2.5), ['cold', 'list'], ['apollo', 'list']),
  by('÷ Apollo Server, cold, `one`', atLeast(2, 2.5), ['cold', 'one'], ['apollo', 'one']),
  byAll('÷ the fastest of all peers, warm', atLeast(15, 20), ['warm', 'get'], PEERS),
  by(
    '÷ Mercurius + jit with our resolvers, cold, `list`',
    atLeast(0.7, 1),
    ['cold', 'list'],
    ['mercurius', 'list'],
  ),
  by(
    '÷ Mercurius + jit with our resolvers, cold, `one`',
    atLeast(0.7, 1),
    ['cold', 'one'],
    ['mercurius', 'one'],
  ),
  grows('one comparison, 6 M ÷ 10 k observations, one caller', atMost(1.3, 1.1), 'comparison', 1, 'times'),
  grows('one comparison, one caller: exponent', atMost(0.1, 0.02), 'comparison', 1, 'exponent'),
  grows('one comparison, 6 M ÷ 10 k observations, 32 callers', atMost(1.3, 1.1), 'comparison', 32, 'times'),
  grows('one comparison, 32 callers: exponent', atMost(0.1, 0.02), 'comparison', 32, 'exponent'),
  grows('ranking of all indicators, 6 M ÷ 10 k, one caller', atMost(2, 1.2), 'ranking', 1, 'times'),
  grows('ranking, one caller: exponent', atMost(0.1, 0.1), 'ranking', 1, 'exponent'),
  grows('ranking, one caller: milliseconds at 6 M', atMost(5, 5), 'ranking', 1, 'largest'),
  grows('ranking of all indicators, 6 M ÷ 10 k, 32 callers', atMost(2, 1.2), 'ranking', 32, 'times'),
  single('`compare` with 200 inputs ÷ one, the SDK’s selection', atMost(25, 12), 'compare', 'ratios'),
  single(
    '`compare` with 200 inputs: its SQL statements',
    { must: 3, aim: 3, sense: 'exactly' },
    'statements',
    'compare200',
  ),
  single('load of 1 M readings, rows/s', atLeast(30_000, 30_000), 'load', 'rowsPerSecond'),
  single('load of 1 M readings ÷ bare `COPY`', atLeast(0.05, 0.15), 'load', 'ofCopy'),
  single('load of 1 M readings: MB above idle', atMost(300, 300), 'load', 'aboveIdleMb'),
  single('memory after 1 M requests on the real dataset, MB', atMost(256, 180), 'memory', 'rssMb'),
  single('memory: growth over the last half ÷ noise', atMost(1, 1), 'memory', 'grownByNoise'),
  single('start to first answer ÷ bare node:http', atMost(2, 1.5), 'start', 'ratios'),
];

/** Whether a figure is what it must be, and what is aimed at; undefined where it was not measured. */
export function judged({ must, aim, sense, of, what }, results) {
  const found = of(results);
  if (found === undefined) return { what, must, aim, sense };
  const meets = (limit) =>
    sense === 'at least'
      ? found.median >= limit
      : sense === 'at most'
        ? found.median <= limit
        : found.median === limit;
  return {
    what,
    must,
    aim,
    sense,
    found,
    verdict: meets(aim) ? 'met, and the aim' : meets(must) ? 'met' : 'short',
  };
}
