import { describe, expect, it } from 'vitest';
import { drawCompare } from '../src/compare/draw-compare.js';
import { askComparison, type ComparisonInput } from '../src/comparison/ask-comparison.js';
import { comparisonInput } from '../src/comparison/comparison-attributes.js';
import { drawFigure, FIGURE_VIEWS } from '../src/figure/draw-figure.js';
import { askRanking } from '../src/ranking/ask-ranking.js';
import { drawRanking } from '../src/ranking/draw-ranking.js';
import { type RankingAttributes, rankingInput } from '../src/ranking/ranking-attributes.js';
import { contextIn, hostile, markupOf, partsOf, textOf } from './support/drawn.js';
import { LANGUAGES, service } from './support/service.js';

const { answer, ask } = service();

const CASES: ComparisonInput = {
  indicator: 'cybercrime-cases',
  base: '2024',
  target: '2025',
  place: undefined,
  breakdown: [],
  measure: undefined,
  asOf: undefined,
  language: 'EN',
};
/** Sources of one report that disagree: a comparison with a caution. */
const CAUTIOUS = { ...CASES, indicator: 'criminal-proceeds-seized' };

describe('figure and compare', () => {
  it.each(LANGUAGES)('give both figures, the change, the caution and the source (%s)', async (language) => {
    const given = await answer(askComparison({ ...CAUTIOUS, language }));
    const drawings = [
      ...FIGURE_VIEWS.map((view) => drawFigure(given, view, contextIn(language))),
      drawCompare(given, contextIn(language)),
    ];
    for (const drawing of drawings) {
      const markup = await markupOf(drawing);
      expect(textOf(markup)).toContain(given.target?.quantity.text.value);
      expect(partsOf(markup, 'change')[0]).toContain(given.change?.text.value);
      expect(partsOf(markup, 'caution')[0]).toContain(given.comparability.text.value);
      expect(partsOf(markup, 'source')[0]).toContain(given.target?.reading.citation.source.publisher);
      expect(markup).toContain(
        `https://hasila.test/${language.toLowerCase()}/indicators/${CAUTIOUS.indicator}`,
      );
      expect(markup).toContain(`dir="${language === 'AR' ? 'rtl' : 'ltr'}"`);
    }
    const compared = await markupOf(drawings.at(-1));
    expect(partsOf(compared, 'base')).toEqual([given.base?.quantity.text.value]);
    for (const { message } of given.comparability.reasons) expect(textOf(compared)).toContain(message.value);
  });

  it('without a target show the last year that has a figure', async () => {
    const given = await answer(askComparison({ ...CASES, base: undefined, target: undefined }));
    expect([given.basePeriod, given.targetPeriod]).toEqual(['2024', '2025']);
  });

  it('with a base alone say that its target is missing, and show no other pair', () => {
    const attributes = { indicator: 'recruits', base: '2020', target: null };
    const others = { place: null, breakdown: null, measure: null, asOf: null };
    expect(() => comparisonInput({ ...attributes, ...others }, 'EN')).toThrow('The attribute target is null');
    expect(comparisonInput({ ...attributes, ...others, base: ' ' }, 'EN')).toMatchObject({
      target: undefined,
    });
  });

  it('say that there is no figure where there is none, and draw no change', async () => {
    const given = await answer(askComparison({ ...CASES, base: '1999', target: '2000' }));
    for (const drawing of [drawFigure(given, 'tile', contextIn('EN')), drawCompare(given, contextIn('EN'))]) {
      const markup = await markupOf(drawing);
      expect(textOf(markup)).toContain('no figure');
      expect(partsOf(markup, 'change')).toEqual([]);
    }
  });

  it('a bar is as long as its figure is large', async () => {
    const given = await answer(askComparison(CASES));
    const markup = await markupOf(drawCompare(given, contextIn('EN')));
    const [base = 0, target = 0] = [given.base, given.target].map((side) => side?.quantity.value);
    const widths = [...markup.matchAll(/<rect class="sure"[^>]* width="([\d.]+)%"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths[0]).toBeCloseTo((base / target) * 100, 1);
    expect(widths[1]).toBe(100);
  });

  it('a service that means harm writes text, and nothing else', async () => {
    const given = hostile(await answer(askComparison(CAUTIOUS)));
    for (const view of FIGURE_VIEWS)
      expect(await markupOf(drawFigure(given, view, contextIn('AR')))).not.toContain('<img');
    expect(textOf(await markupOf(drawCompare(given, contextIn('AR'))))).toContain('<img src=x');
  });
});

describe('ranking', () => {
  const attributes: RankingAttributes = {
    ...{ asOf: null, base: null, breakdown: null, count: '5', direction: null, indicator: null },
    ...{ measure: null, place: null, target: '2025', topic: null },
  };
  const rankingOf = async (others: Partial<RankingAttributes> = {}, language = LANGUAGES[1] ?? 'EN') => {
    const input = rankingInput({ ...attributes, ...others }, language);
    const given = await answer(askRanking(input));
    return { given, markup: await markupOf(drawRanking(given, input, contextIn(language))) };
  };

  it.each(LANGUAGES)(
    'goes from the largest change to the smallest, with figures and sources (%s)',
    async (language) => {
      const { given, markup } = await rankingOf({}, language);
      const sizes = given.nodes.map(({ change }) => Math.abs(change?.value ?? 0));
      expect(sizes).toHaveLength(5);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      expect(partsOf(markup, 'target')).toEqual(given.nodes.map(({ target }) => target?.quantity.text.value));
      expect(partsOf(markup, 'base')).toEqual(given.nodes.map(({ base }) => base?.quantity.text.value));
      expect(partsOf(markup, 'source')[0]).toContain(
        given.nodes[0]?.target?.reading.citation.source.publisher,
      );
      for (const { comparability } of given.nodes)
        for (const { message } of comparability.reasons) expect(textOf(markup)).toContain(message.value);
    },
  );

  it('says how many there are, and where', async () => {
    const { given, markup } = await rankingOf();
    const { ranking } = await ask('{ ranking(filter: { base: "2024", target: "2025" }) { totalCount } }');
    expect(given.totalCount).toBe(ranking.totalCount);
    expect(partsOf(markup, 'more')).toEqual([`${ranking.totalCount} changes · shown: 5 · the whole list`]);
    expect(markup).toContain('href="https://hasila.test/en/years/2025"');
    const { markup: all } = await rankingOf({ topic: 'drugs', count: '50' });
    expect(partsOf(all, 'more')).toEqual([]);
  });

  it('shows one direction, topic, or list of indicators where they are named', async () => {
    const { given: falls } = await rankingOf({ direction: 'decrease' });
    expect(falls.nodes.map(({ change }) => change?.direction)).toEqual(Array(5).fill('DECREASE'));
    const { given: one } = await rankingOf({ indicator: 'cybercrime-cases' });
    expect(one.nodes.map(({ indicator }) => indicator.code)).toEqual(['cybercrime-cases']);
    const { markup: none } = await rankingOf({ target: '1990' });
    expect(textOf(none)).toContain('There is nothing here.');
  });

  it('a rise runs to where the language reads, a fall to the other side', async () => {
    const { given } = await rankingOf({ indicator: 'cybercrime-cases' });
    const barIn = async (language: 'AR' | 'EN') =>
      /<rect class="unwelcome" x="([\d.]+%)"/.exec(
        await markupOf(drawRanking(given, { base: '2024', target: '2025' }, contextIn(language))),
      )?.[1];
    expect([await barIn('EN'), await barIn('AR')]).toEqual(['50%', '0%']);
  });

  it('a wrong attribute is told by its name', () => {
    const wrong = (others: Partial<RankingAttributes>) => () =>
      rankingInput({ ...attributes, ...others }, 'EN');
    expect(wrong({ target: null })).toThrow('target');
    expect(wrong({ count: '0' })).toThrow('count');
    expect(wrong({ direction: 'up' })).toThrow('direction');
    expect(wrong({ measure: 'auto' })).toThrow('measure');
    expect(rankingInput({ ...attributes, count: '999' }, 'EN').count).toBe(50);
  });

  it('a service that means harm writes text, and nothing else', async () => {
    const { given } = await rankingOf();
    const markup = await markupOf(
      drawRanking(hostile(given), { base: '2024', target: '2025' }, contextIn('FR')),
    );
    expect(markup).not.toContain('<img');
  });
});
