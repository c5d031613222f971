import { describe, expect, it } from 'vitest';
import { askTable } from '../src/table/ask-table.js';
import { drawTable } from '../src/table/draw-table.js';
import { NAME, type Sorting } from '../src/table/rows.js';
import { type TableAttributes, tableInput, tablePage } from '../src/table/table-attributes.js';
import { tableCsv } from '../src/table/table-csv.js';
import { contextIn, hostile, markupOf, partsOf, textOf } from './support/drawn.js';
import { LANGUAGES, service } from './support/service.js';

const { answer } = service();

const attributes: TableAttributes = {
  ...{ asOf: null, breakdown: null, from: null, indicator: null, place: null, to: null, topic: 'drugs' },
};
const CODES = 'heroin-seized cocaine-seized cannabis-resin-seized';

async function tableOf(
  others: Partial<TableAttributes> = {},
  sorting?: Sorting,
  language = LANGUAGES[1] ?? 'EN',
) {
  const input = tableInput({ ...attributes, ...others }, language);
  const given = await answer(askTable(input));
  const view = { sorting, buttons: true, page: tablePage(input) };
  return { given, view, markup: await markupOf(drawTable(given, view, contextIn(language))) };
}

function namesIn(markup: string): readonly string[] {
  return [...markup.matchAll(/<th scope="row"><a [^>]*>(.*?)<\/a>/g)].map(([, name = '']) => textOf(name));
}

function columnsIn(markup: string): readonly (string | undefined)[] {
  return [...markup.matchAll(/data-column="([^"]+)"/g)].map(([, column]) => column);
}

describe('table', () => {
  it.each(LANGUAGES)(
    'has a row for each indicator, and every figure of a whole year (%s)',
    async (language) => {
      const { given, markup } = await tableOf({}, undefined, language);
      expect(given.nodes.length).toBe(given.totalCount);
      expect(namesIn(markup)).toEqual(given.nodes.map(({ label }) => label.value));
      const whole = given.nodes.flatMap(({ observations }) =>
        observations.nodes.filter(({ period }) => /^\d{4}$/.test(period)),
      );
      const cells = partsOf(markup, 'figure-cell');
      expect(cells).toHaveLength(whole.length);
      for (const { quantity } of whole)
        expect(cells.some((cell) => cell.startsWith(quantity.text.value))).toBe(true);
      expect(partsOf(markup, 'source').length).toBeGreaterThan(0);
      expect(partsOf(markup, 'more')).toEqual([]);
      expect(columnsIn(markup)[0]).toBe(NAME);
    },
  );

  it('keeps to the years, and to the order in which indicators are named', async () => {
    const { given, markup } = await tableOf({ indicator: CODES, topic: null, from: '2023', to: '2025' });
    expect(given.nodes.map(({ code }) => code)).toEqual(CODES.split(' '));
    expect(columnsIn(markup)).toEqual([NAME, '2023', '2024', '2025']);
  });

  it('is sorted by a year or by names, what has no figure last, and says how', async () => {
    for (const descending of [true, false]) {
      const { given, markup } = await tableOf({}, { column: '2024', descending });
      const figureOf = (name: string) =>
        given.nodes
          .find(({ label }) => label.value === name)
          ?.observations.nodes.find(({ period }) => period === '2024')?.quantity.value;
      const values = namesIn(markup).map(figureOf);
      const known = values.filter((value) => value !== undefined);
      expect(values.slice(0, known.length)).toEqual(known);
      expect(known.length).toBeGreaterThan(3);
      expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
      expect(markup.match(/aria-sort="(?:ascending|descending)"/g)).toEqual([
        `aria-sort="${descending ? 'descending' : 'ascending'}"`,
      ]);
    }
    const { markup } = await tableOf({}, { column: NAME, descending: false }, 'AR');
    expect(namesIn(markup)).toEqual([...namesIn(markup)].sort(new Intl.Collator('ar').compare));
  });

  it('has no buttons where there is no script', async () => {
    const { given, view } = await tableOf();
    const markup = await markupOf(drawTable(given, { ...view, buttons: false }, contextIn('EN')));
    expect(markup).not.toMatch(/<button|aria-sort/);
    expect(markup).toContain('<th scope="col">2024</th>');
  });

  it('says that there are more indicators than it shows', async () => {
    const { given, view } = await tableOf();
    const markup = await markupOf(drawTable({ ...given, totalCount: 111 }, view, contextIn('AR')));
    expect(partsOf(markup, 'more')[0]).toContain('⁦111⁩ مؤشرا');
    expect(markup).toContain('href="https://hasila.test/ar/explore?topic=drugs"');
  });

  it('tells of breaks, and of figures that are no whole years', async () => {
    const { given, markup } = await tableOf({ topic: 'violent-crime' });
    const breaks = given.nodes.flatMap((node) => node.breaks);
    expect(breaks.length).toBeGreaterThan(0);
    for (const { reason } of breaks) expect(partsOf(markup, 'caution')[0]).toContain(reason.value);
  });

  it('is told what it is about', () => {
    expect(() => tableInput({ ...attributes, topic: ' ' }, 'EN')).toThrow('indicator');
  });

  it('a service that means harm writes text, and nothing else', async () => {
    const { given, view } = await tableOf();
    expect(await markupOf(drawTable(hostile(given), view, contextIn('FR')))).not.toContain('<img');
  });
});

describe('CSV of a table', () => {
  it('has a line for each figure, with its words and its source', async () => {
    const { given } = await tableOf();
    const lines = tableCsv(given, 'EN').split('\r\n');
    const figures = given.nodes.flatMap(({ code, observations }) =>
      observations.nodes.map(({ period, quantity, reading }) => ({
        head: `${code},`,
        cells: [period, quantity.value, quantity.text.value, reading.citation.source.publisher],
      })),
    );
    expect(lines).toHaveLength(figures.length + 2);
    for (const [index, { head, cells }] of figures.entries()) {
      expect(lines[index + 1]?.startsWith(head)).toBe(true);
      for (const cell of cells) expect(lines[index + 1]).toContain(String(cell));
    }
  });
});
