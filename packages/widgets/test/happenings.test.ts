import { describe, expect, it } from 'vitest';
import { askDelivery } from '../src/delivery/ask-delivery.js';
import { deliveryInput } from '../src/delivery/delivery-attributes.js';
import { drawDelivery } from '../src/delivery/draw-delivery.js';
import { askTimeline } from '../src/timeline/ask-timeline.js';
import { drawTimeline } from '../src/timeline/draw-timeline.js';
import { type TimelineAttributes, timelineInput } from '../src/timeline/timeline-attributes.js';
import { contextIn, hostile, markupOf, partsOf, textOf } from './support/drawn.js';
import { LANGUAGES, service } from './support/service.js';

const { answer, ask } = service();

describe('delivery', () => {
  const deliveryOf = async (year: string, language = LANGUAGES[1] ?? 'EN') => {
    const input = deliveryInput({ asOf: null, year }, language);
    const given = await answer(askDelivery(input));
    return { given, input, markup: await markupOf(drawDelivery(given, input, contextIn(language))) };
  };

  it.each(LANGUAGES)(
    'its pieces make the whole, and every commitment has its name (%s)',
    async (language) => {
      const { given, markup } = await deliveryOf('2025', language);
      const widths = [...markup.matchAll(/ width="([\d.]+)%" height="32"/g)].map(([, width]) =>
        Number(width),
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
      const counts = [...markup.matchAll(/role="listitem"[^>]* aria-label="[^"]*?(\d+)[^\d"]*"/g)].map(
        ([, count]) => Number(count),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(given.total);
      for (const { title } of given.commitments.nodes) expect(textOf(markup)).toContain(title.value);
      expect(partsOf(markup, 'source')).not.toEqual([]);
      expect(partsOf(markup, 'more')).toEqual([]);
    },
  );

  it('agrees with the review of the year, and says that silence is no delivery', async () => {
    const { yearInReview } = await ask(
      '{ yearInReview(year: 2025) { delivery { total delivered notMentionedSince } } }',
    );
    const { given, markup } = await deliveryOf('2025');
    expect(given).toMatchObject(yearInReview.delivery);
    expect(partsOf(markup, 'list')[0]).toContain(`delivered: ${yearInReview.delivery.delivered}`);
    expect(given.notMentionedSince).toBeGreaterThan(0);
    expect(partsOf(markup, 'caution')[0]).toContain('does not mean that it was delivered');
  });

  it('tells when something that was put off was first due', async () => {
    const { given, markup } = await deliveryOf('2025');
    expect(given.commitments.nodes.some(({ due, originalDue }) => due !== originalDue)).toBe(true);
    expect(textOf(markup)).toMatch(/due: [^)]*, first due: /);
  });

  it('a year for which nothing was announced is no bar', async () => {
    const { markup } = await deliveryOf('1990');
    expect(markup).not.toContain('part="chart"');
    expect(textOf(markup)).toContain('0 commitments');
  });

  it('a list longer than a page says so', async () => {
    const { given, input } = await deliveryOf('2025');
    const longer = { ...given, total: 140, announced: given.announced + 140 - given.total };
    const markup = await markupOf(drawDelivery(longer, input, contextIn('AR')));
    expect(partsOf(markup, 'more')[0]).toContain('التزاما');
    expect(markup).toContain('href="https://hasila.test/ar/years/2025"');
  });

  it('a service that means harm writes text, and nothing else', async () => {
    const { given, input } = await deliveryOf('2025');
    expect(await markupOf(drawDelivery(hostile(given), input, contextIn('EN')))).not.toContain('<img');
  });

  it('needs a year', () => {
    expect(() => deliveryInput({ asOf: null, year: null }, 'EN')).toThrow('year');
    expect(() => deliveryInput({ asOf: null, year: '25' }, 'EN')).toThrow('year');
  });
});

describe('timeline', () => {
  const attributes: TimelineAttributes = {
    ...{ asOf: null, from: null, place: null, show: null, to: null, type: null },
  };
  const timelineOf = async (others: Partial<TimelineAttributes> = {}, language = LANGUAGES[1] ?? 'EN') => {
    const input = timelineInput({ ...attributes, ...others }, language);
    const given = await answer(askTimeline(input));
    const lists = given.flatMap((one) => (one.show === 'place' ? [] : one));
    return { given, lists, input, markup: await markupOf(drawTimeline(given, input, contextIn(language))) };
  };
  const yearsOf = (markup: string) => [...markup.matchAll(/data-year="(\d*)"/g)].map(([, year]) => year);

  it.each(LANGUAGES)(
    'tells every change, event and statement, the newest year first (%s)',
    async (language) => {
      const { lists, markup } = await timelineOf({}, language);
      // What two sources tell alike is one step.
      const steps = lists.map((list) => {
        if (list.show === 'facilities')
          return list.nodes.flatMap(({ history }) =>
            unlike(history.map(({ kind, period }) => [kind, period])),
          );
        if (list.show === 'events') return list.nodes;
        return list.nodes.flatMap(({ statements }) =>
          unlike(
            statements.map(({ status, due, knownOn, published }) => [status, due, published ?? knownOn]),
          ),
        );
      });
      expect(lists.map(({ show, nodes, totalCount }) => [show, nodes.length === totalCount])).toEqual([
        ['facilities', true],
        ['events', true],
        ['commitments', true],
      ]);
      expect(partsOf(markup, 'entry')).toHaveLength(steps.flat().length);
      const years = yearsOf(markup);
      expect(years).toEqual([...years].sort().reverse());
      expect(years.at(-1)).toBe('');
      expect(partsOf(markup, 'source')).not.toEqual([]);
    },
  );

  it('has one point that is reached first, and each says its year and how many', async () => {
    const { markup } = await timelineOf();
    expect(markup.match(/class="point"[^>]* tabindex="0"/g)).toHaveLength(1);
    expect(markup).toMatch(/data-period="2024">.*?<title>2024: \d+ facilities<\/title>/);
    expect(markup).toContain('<title>2022: 1 event</title>');
  });

  it('keeps to the years, and leaves out what has no date then', async () => {
    const { markup } = await timelineOf({ from: '2023', to: '2024', show: 'facilities events' });
    expect(yearsOf(markup)).toEqual(['2024', '2023']);
    expect(markup).toMatch(/role="group" aria-label="\d+ events"/);
    expect(textOf(markup)).not.toContain('commitment');
  });

  it('keeps to a place with what lies in it, and to types of one kind', async () => {
    const { facilities } = await ask('{ facilities(filter: { places: ["marrakech-safi"] }) { totalCount } }');
    const { lists } = await timelineOf({ place: 'marrakech-safi', show: 'facilities' });
    expect(lists[0]?.totalCount).toBe(facilities.totalCount);
    const { lists: typed } = await timelineOf({ show: 'events', type: 'agreement' });
    expect(typed[0]?.nodes.length).toBeGreaterThan(0);
    expect(() => timelineInput({ ...attributes, type: 'agreement' }, 'EN')).toThrow('show');
    expect(() => timelineInput({ ...attributes, show: 'people' }, 'EN')).toThrow('show');
  });

  it.each([
    ['AR', 'مراكش'],
    ['EN', 'Marrakech'],
  ] as const)('names the place that it is about, in %s', async (language, name) => {
    const { markup } = await timelineOf({ place: 'marrakech' }, language);
    expect(partsOf(markup, 'title')[0]).toContain(name);
    expect(partsOf((await timelineOf({}, language)).markup, 'title')[0]).not.toContain(name);
  });

  it('tells once what several sources tell alike, with the sources of all', async () => {
    const { given } = await timelineOf({ place: 'marrakech', show: 'commitments' });
    const [list] = given;
    if (list?.show !== 'commitments') throw new Error('commitments were asked for');
    const [node] = list.nodes;
    const [statement] = node?.statements ?? [];
    if (node === undefined || statement === undefined) throw new Error('none');
    const other = {
      ...statement,
      citation: { source: { ...statement.citation.source, slug: 'x', publisher: 'Another' } },
    };
    const twice = [{ ...list, nodes: [{ ...node, statements: [statement, other] }] }];
    const markup = await markupOf(drawTimeline(twice, {}, contextIn('EN')));
    expect(partsOf(markup, 'entry')).toHaveLength(1);
    expect(partsOf(markup, 'source')[0]).toContain(statement.citation.source.publisher);
    expect(partsOf(markup, 'source')[0]).toContain('Another');
  });

  it('a list longer than a page says so, in every form of Arabic', async () => {
    const { lists, input } = await timelineOf({ show: 'events' });
    const forms = { 40: '⁦40⁩ حدثا', 100: '⁦100⁩ حدث', 103: '⁦103⁩ أحداث', 201: '⁦201⁩ حدث' };
    for (const [total, form] of Object.entries(forms)) {
      const longer = lists.map((list) => ({
        ...list,
        totalCount: Number(total),
        nodes: list.nodes.slice(0, 3),
      }));
      const markup = await markupOf(drawTimeline(longer as typeof lists, input, contextIn('AR')));
      expect(partsOf(markup, 'more')[0]).toContain(form);
    }
  });

  it('nothing is said to be nothing', async () => {
    const { markup } = await timelineOf({ from: '1960', to: '1961' });
    expect(textOf(markup)).toContain('There is nothing here.');
    expect(markup).not.toContain('part="chart"');
  });

  it('a service that means harm writes text, and nothing else', async () => {
    const { given, input } = await timelineOf();
    expect(await markupOf(drawTimeline(hostile(given), input, contextIn('AR')))).not.toContain('<img');
  });
});

/** Each of them once. */
function unlike(all: readonly unknown[]): readonly unknown[] {
  return [...new Set(all.map((one) => JSON.stringify(one)))];
}
