import { CONTENDERS } from '../contenders/contenders.mjs';
import { median, spread } from '../measure/statistics.mjs';
import { judged, ROWS } from '../rows.mjs';
import { REASONS } from './reasons.mjs';
import { figure, ranged, table } from './table.mjs';

const SIGNS = { 'at least': '≥', 'at most': '≤', exactly: '=' };

export function rowsSection(results) {
  const all = ROWS.map((row) => judged(row, results));
  const rows = all.map(({ what, must, aim, sense, found, verdict }) => [
    what,
    `${SIGNS[sense]} ${figure(must)}`,
    `${SIGNS[sense]} ${figure(aim)}`,
    found === undefined ? '–' : ranged(found),
    verdict === undefined ? 'not measured' : verdict === 'short' ? '**short**' : verdict,
  ]);
  const short = all.filter(({ verdict }) => verdict === 'short');
  const reasons = short.map(
    ({ what, found, sense, must }) =>
      `- **${what}**: ${ranged(found)}, where ${SIGNS[sense]} ${figure(must)} is asked for. ${REASONS[what] ?? 'Why was not found out.'}`,
  );
  return [
    table(
      ['what, one process, 32 connections, every limit on', 'must', 'aim', 'measured', 'verdict'],
      rows,
      [1, 2, 3],
    ),
    ...(reasons.length === 0 ? [] : ['### What is short', reasons.join('\n')]),
  ];
}

export function throughputSection({ throughput }) {
  if (throughput === undefined) return [];
  const groups = new Map();
  for (const sample of throughput.samples) {
    const key = `${sample.contender} ${sample.workload}`;
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  const rows = [...groups.values()].map((samples) => [
    CONTENDERS[samples[0].contender].name,
    samples[0].workload,
    ranged(spread(samples.map(({ rate }) => rate))),
    figure(median(samples.map(({ p50 }) => p50))),
    figure(median(samples.map(({ p99 }) => p99))),
  ]);
  return [
    '## Requests a second',
    '![Requests a second of answers that are kept](pictures/performance-cached.svg)',
    '![Requests a second of answers that are made](pictures/performance-uncached.svg)',
    'Each tick is a start of the process, each bar the median.',
    table(['who', 'what', 'requests a second', 'median ms', 'p99 ms'], rows, [2, 3, 4]),
  ];
}

export function growthSection({ scaling }) {
  if (scaling === undefined) return [];
  const of = (samples, value) => ranged(spread(samples.map(value)));
  const sizes = [...new Set(scaling.samples.map(({ observations }) => observations))];
  const rows = ['comparison', 'ranking'].flatMap((question) =>
    sizes.map((size) => {
      const own = scaling.samples.filter((one) => one.question === question && one.observations === size);
      const [one, many] = [1, 32].map((callers) => own.filter(({ connections }) => connections === callers));
      return [question, size.toLocaleString('en'), of(one, ({ p50 }) => p50), of(many, ({ rate }) => rate)];
    }),
  );
  return [
    '## From ten thousand to six million observations',
    '![Milliseconds by the number of observations](pictures/performance-growth.svg)',
    `Without any cache of the service. *Comparison* asks for one comparison of any of 4,096 series, another one each time;
*ranking* for the twenty biggest movers of all indicators in the country, from 2024 to 2025. Indicators, places and
breakdowns all grow. An exponent is that of the line of least squares through all four sizes: 0 is flat, 1 is as the data.`,
    table(['what', 'observations', 'one caller, median ms', '32 callers, a second'], rows, [1, 2, 3]),
  ];
}

export function statementsSection({ statements }) {
  if (statements === undefined) return [];
  const names = {
    list: '`list`, cold',
    one: '`one`, cold',
    comparison: 'one comparison, cold',
    ranking: 'ranking, cold',
    compare1: '`compare`, one input, the SDK’s selection, cold',
    compare200: '`compare`, 200 inputs, the SDK’s selection, cold',
    newDocument: 'a document never seen before, rows known',
  };
  const rows = Object.entries(names).map(([name, words]) => [words, figure(statements[name])]);
  return ['## SQL statements of one request', table(['what', 'statements'], rows, [1])];
}

export function loadSection({ load }) {
  if (load === undefined) return [];
  const of = (value) => ranged(spread(load.samples.map(value)));
  return [
    '## A load of a million readings',
    `From CSV files to a served edition with \`hasila load\`, everything validated and every derived value stored:
${of(({ seconds }) => seconds)} s, ${of(({ mostMb }) => mostMb)} MB at most. The same command with the same dataset without readings
takes ${of(({ idleMb }) => idleMb)} MB: that is idle. A bare \`COPY\` of the same file into one table without keys, indexes and checks takes
${of(({ copySeconds }) => copySeconds)} s.`,
  ];
}

export function memorySection({ memory }) {
  if (memory === undefined) return [];
  return [
    '## Memory',
    '![MB resident over time](pictures/performance-memory.svg)',
    `${figure(memory.requests)} requests on the real dataset, of a hundred 94 persisted GETs of some hundred questions, 5 typed questions
and 1 document never seen before: ${figure(memory.idleMb)} MB before, ${figure(memory.rssMb)} MB at the end, ${figure(memory.mostMb)} MB at most. Over
the last half the line of least squares goes ${memory.grownMb < 0 ? 'down' : 'up'} by ${figure(Math.abs(memory.grownMb))} MB, and the points lie ${figure(memory.noiseMb)} MB
to both sides of it: growth counts as noise while it is less than that band is wide.`,
  ];
}

export function startSection({ start }) {
  if (start === undefined) return [];
  const of = (value) => ranged(spread(start.samples.map(value)));
  return [
    '## Start',
    '![Milliseconds to the first answer](pictures/performance-start.svg)',
    `From the start of the process to its first answer, the database there and the dataset loaded: ${of(({ ownMs }) => ownMs)} ms;
a server of node:http that loads nothing: ${of(({ bareMs }) => bareMs)} ms.`,
  ];
}
