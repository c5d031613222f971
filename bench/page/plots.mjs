import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { CONTENDERS } from '../contenders/contenders.mjs';

const { document } = new JSDOM('').window;
const BLUE = '#2463a6';
const GREY = '#9a9a9a';
const RED = '#b3362b';

/** As a file of its own: readable on any background, and without the style of a page. */
function drawn(options) {
  const svg = Plot.plot({
    document,
    width: 760,
    marginBottom: 44,
    style: { background: 'white', fontSize: '12px' },
    ...options,
  });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${svg.outerHTML}\n`;
}

const isOurs = (contender) => CONTENDERS[contender].name.startsWith('Hasila');

function perSecond(samples, title) {
  const rows = samples.map(({ contender, workload, rate }) => ({
    label: `${CONTENDERS[contender].name}: ${workload}`,
    rate,
    ours: isOurs(contender),
  }));
  const labels = [...new Set(rows.map(({ label }) => label))];
  return drawn({
    marginLeft: 230,
    height: 64 + 22 * labels.length,
    x: { label: title, grid: true, zero: true },
    y: { label: null, domain: labels },
    marks: [
      Plot.barX(
        rows,
        Plot.groupY(
          { x: 'median', fill: 'first' },
          { x: 'rate', y: 'label', fill: ({ ours }) => (ours ? BLUE : GREY) },
        ),
      ),
      Plot.tickX(rows, { x: 'rate', y: 'label', stroke: 'black', strokeOpacity: 0.6 }),
      Plot.ruleX([0]),
    ],
  });
}

const CACHED = ['get', 'not modified'];

function growing(samples) {
  const rows = samples
    .filter(({ connections }) => connections === 1)
    .map(({ observations, question, p50 }) => ({ observations, question, p50 }));
  const medians = Plot.groupX(
    { y: 'median' },
    { x: 'observations', y: 'p50', z: 'question', stroke: 'question' },
  );
  return drawn({
    height: 320,
    marginLeft: 60,
    x: { type: 'log', label: 'observations', tickFormat: '~s', grid: true },
    y: { label: 'milliseconds, one caller, median', grid: true, zero: true },
    color: { legend: false, domain: ['comparison', 'ranking'], range: [BLUE, RED] },
    marks: [
      Plot.line(rows, { ...medians, sort: 'x' }),
      Plot.dot(rows, { x: 'observations', y: 'p50', stroke: 'question' }),
      Plot.text(
        rows,
        Plot.selectMaxX({
          x: 'observations',
          y: 'p50',
          z: 'question',
          text: 'question',
          fill: 'question',
          dy: -14,
          textAnchor: 'end',
        }),
      ),
    ],
  });
}

function remembering({ samples, idleMb }) {
  return drawn({
    height: 300,
    marginLeft: 60,
    x: { label: 'seconds', grid: true },
    y: { label: 'MB resident', grid: true, domain: [0, Math.max(280, ...samples.map(({ mb }) => mb))] },
    marks: [
      Plot.line(samples, { x: 's', y: 'mb', stroke: BLUE }),
      Plot.ruleY([256], { stroke: RED, strokeDasharray: '4 3' }),
      Plot.ruleY([idleMb], { stroke: GREY, strokeDasharray: '4 3' }),
      Plot.ruleY([0]),
    ],
  });
}

function starting({ samples }) {
  const rows = samples.flatMap(({ bareMs, ownMs }) => [
    { who: 'bare node:http', ms: bareMs },
    { who: 'Hasila', ms: ownMs },
  ]);
  return drawn({
    height: 160,
    marginLeft: 120,
    x: { label: 'milliseconds to the first answer', grid: true, zero: true },
    y: { label: null },
    marks: [
      Plot.dot(rows, { x: 'ms', y: 'who', stroke: BLUE }),
      Plot.tickX(rows, Plot.groupY({ x: 'median' }, { x: 'ms', y: 'who', stroke: RED, strokeWidth: 2 })),
    ],
  });
}

/** The pictures that the results allow, by the names of their files. */
export function plotsOf({ throughput, scaling, memory, start }) {
  const only = (cached) => throughput.samples.filter(({ workload }) => CACHED.includes(workload) === cached);
  return {
    ...(throughput && {
      'performance-cached.svg': perSecond(only(true), 'requests a second, kept answers'),
      'performance-uncached.svg': perSecond(only(false), 'requests a second, answers that are made'),
    }),
    ...(scaling && { 'performance-growth.svg': growing(scaling.samples) }),
    ...(memory && { 'performance-memory.svg': remembering(memory) }),
    ...(start && { 'performance-start.svg': starting(start) }),
  };
}
