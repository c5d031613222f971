import { expect, it } from 'vitest';
import { endsOf } from '../src/drawing/periods.js';
import { askTrend, type TrendInput } from '../src/trend/ask-trend.js';
import { drawTrend } from '../src/trend/draw-trend.js';
import { contextIn, hostile, markupOf, partsOf, textOf } from './support/drawn.js';
import { LANGUAGES, service } from './support/service.js';

const { answer } = service();

const INPUT: TrendInput = {
  indicator: 'criminal-cases-recorded',
  places: [],
  breakdowns: [],
  asOf: undefined,
  language: 'EN',
};

function pointsOf(markup: string): readonly string[] {
  return [...markup.matchAll(/ part="point"[^>]* data-period="([^"]+)"/g)].map(([, period = '']) => period);
}

function isLong(period: string): boolean {
  const [start, end] = endsOf(period);
  return end - start >= 1.5;
}

it.each(LANGUAGES)(
  'draws every figure of up to a year as a point, and all as a row and a source (%s)',
  async (language) => {
    const given = await answer(askTrend({ ...INPUT, language }));
    const markup = await markupOf(drawTrend(given, {}, contextIn(language)));
    const figures = given.observations.nodes;
    expect(figures.length).toBeGreaterThan(5);
    const short = figures.map(({ period }) => period).filter((period) => !isLong(period));
    expect([...pointsOf(markup)].sort()).toEqual(short.sort());
    const [table = ''] = partsOf(markup, 'data');
    for (const { quantity } of figures) expect(table).toContain(quantity.text.value);
    for (const { reading } of figures)
      expect(partsOf(markup, 'source')[0]).toContain(reading.citation.source.publisher);
    expect(markup.match(/ tabindex="0"/g)).toHaveLength(1);
  },
);

it('keeps to the years', async () => {
  const given = await answer(askTrend(INPUT));
  const markup = await markupOf(drawTrend(given, { from: 2022, to: 2023 }, contextIn('EN')));
  for (const period of pointsOf(markup)) expect(period).toMatch(/^202[23]/);
  expect(pointsOf(markup).length).toBeGreaterThan(0);
  expect(textOf(await markupOf(drawTrend(given, { to: 1950 }, contextIn('EN'))))).toContain('no figure');
});

it('time runs as the language does, unless it is told to run otherwise', async () => {
  const given = await answer(askTrend(INPUT));
  const firstAt = async (...context: Parameters<typeof contextIn>) =>
    Number(
      /class="dot" cx="([\d.]+)%"/.exec(await markupOf(drawTrend(given, {}, contextIn(...context))))?.[1],
    );
  expect(await firstAt('EN')).toBeLessThan(50);
  expect(await firstAt('AR')).toBeGreaterThan(50);
  expect(await firstAt('AR', 'ltr')).toBe(await firstAt('EN'));
});

it('figures of several years are in the table, and the note says so: beside them all others would look small', async () => {
  const given = await answer(askTrend({ ...INPUT, indicator: 'drug-persons-arrested' }));
  const markup = await markupOf(drawTrend(given, {}, contextIn('EN')));
  const long = given.observations.nodes.filter(({ period }) => isLong(period));
  expect(long.length).toBeGreaterThan(0);
  for (const { period, quantity } of long) {
    expect(pointsOf(markup)).not.toContain(period);
    expect(partsOf(markup, 'data')[0]).toContain(quantity.text.value);
  }
  expect(partsOf(markup, 'caution')[0]).toContain('in the table alone');
  // Where there is nothing else, they are drawn.
  const alone = { ...given, observations: { ...given.observations, nodes: long } };
  const drawn = await markupOf(drawTrend(alone, {}, contextIn('EN')));
  expect([...pointsOf(drawn)].sort()).toEqual(long.map(({ period }) => period).sort());
  expect(drawn.match(/ tabindex="0"/g)).toHaveLength(1);
});

it('a break is a line and a sentence', async () => {
  const given = await answer(askTrend({ ...INPUT, indicator: 'theft-networks-dismantled' }));
  const markup = await markupOf(drawTrend(given, {}, contextIn('FR')));
  expect(markup).toContain('class="break"');
  expect(given.breaks.length).toBeGreaterThan(0);
  for (const { reason } of given.breaks) expect(partsOf(markup, 'caution')[0]).toContain(reason.value);
});

it('several places are several lines with a legend', async () => {
  const given = await answer(askTrend({ ...INPUT, places: ['casablanca', 'oujda'] }));
  const markup = await markupOf(drawTrend(given, {}, contextIn('EN')));
  expect(partsOf(markup, 'legend')[0]).toMatch(/Casablanca.*Oujda|Oujda.*Casablanca/);
  // Not by its colour alone.
  expect(markup).toMatch(/<title>Casablanca · [^<]*: 16,011 cases<\/title>/);
  const alone = await markupOf(drawTrend(await answer(askTrend(INPUT)), {}, contextIn('EN')));
  expect(alone).toMatch(/<title>2025: /);
});

it('an indicator that there is not is an error', async () => {
  await expect(answer(askTrend({ ...INPUT, indicator: 'nothing' }))).rejects.toThrow('nothing');
});

it('a service that means harm writes text, and nothing else', async () => {
  const given = hostile(await answer(askTrend(INPUT)));
  expect(await markupOf(drawTrend(given, {}, contextIn('AR')))).not.toContain('<img');
});
