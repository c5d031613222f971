import { describe, expect, it, test } from 'vitest';
import { visible } from '../../test/support/figures.js';
import { type CitableSource, cite } from '../format.js';

const SOURCE: CitableSource = {
  slug: '7news-2025-crime',
  publisher: '7News',
  title: { value: '2025 report: clearance up, violence down', language: 'EN' },
  url: 'https://7news.example/79851.html',
  published: '2025-12-17',
};

const inEach = (source: CitableSource, style: 'apa' | 'plain') =>
  (['AR', 'EN', 'FR'] as const).map((language) => visible(cite(source, { style, language })));

describe('APA', () => {
  it('puts a description that is no headline in brackets', () => {
    expect(inEach(SOURCE, 'apa')).toEqual([
      '⟨7News⟩. (2025، 17 دجنبر). [⟨2025 report: clearance up, violence down⟩]. ⟨https://7news.example/79851.html⟩',
      '7News. (2025, December 17). [2025 report: clearance up, violence down]. https://7news.example/79851.html',
      '7News. (2025, 17 décembre). [2025 report: clearance up, violence down]. https://7news.example/79851.html',
    ]);
  });

  test.each([
    ['2025', ['2025', '2025', '2025']],
    ['2025-12', ['2025، دجنبر', '2025, December', '2025, décembre']],
    ['2025-05-01', ['2025، فاتح ماي', '2025, May 1', '2025, 1er mai']],
    ['2024/2025', ['من 2024 إلى 2025', '2024 to 2025', 'de 2024 à 2025']],
    [null, ['د.ت.', 'n.d.', 's. d.']],
  ])('dates: %s', (published, expected) => {
    const bare = { slug: 'x', publisher: 'DGSN', published };
    expect(inEach(bare, 'apa')).toEqual([
      `⟨DGSN⟩. (${expected[0]}).`,
      `DGSN. (${expected[1]}).`,
      `DGSN. (${expected[2]}).`,
    ]);
  });

  it('isolates Arabic in the other languages', () => {
    const arabic: CitableSource = {
      slug: 'x',
      publisher: 'الأيام 24',
      title: { value: 'حصيلة 2025', language: 'AR' },
      url: null,
      published: 2025,
    };
    expect(inEach(arabic, 'apa')).toEqual([
      'الأيام 24. (2025). [حصيلة 2025].',
      '⟨الأيام 24⟩. (2025). [⟨حصيلة 2025⟩].',
      '⟨الأيام 24⟩. (2025). [⟨حصيلة 2025⟩].',
    ]);
  });

  it('ends a publisher with one full stop', () => {
    expect(inEach({ slug: 'x', publisher: 'News Inc.' }, 'apa')[1]).toBe('News Inc. (n.d.).');
  });
});

describe('plain', () => {
  it('names publisher, description, date and address', () => {
    expect(inEach(SOURCE, 'plain')).toEqual([
      '⟨7News⟩، [⟨2025 report: clearance up, violence down⟩]، 17 دجنبر 2025، ⟨https://7news.example/79851.html⟩',
      '7News, [2025 report: clearance up, violence down], 17 December 2025, https://7news.example/79851.html',
      '7News, [2025 report: clearance up, violence down], 17 décembre 2025, https://7news.example/79851.html',
    ]);
  });

  it('leaves out what is not there', () => {
    const empty: CitableSource = {
      slug: 'x',
      publisher: 'DGSN',
      title: { value: '', language: 'EN' },
      url: '',
    };
    expect(inEach(empty, 'plain')).toEqual(['⟨DGSN⟩.', 'DGSN.', 'DGSN.']);
    expect(inEach({ ...empty, title: null, published: 2024 }, 'plain')[2]).toBe('DGSN, 2024.');
  });
});

describe('BibTeX', () => {
  const entry = (source: Partial<CitableSource>, language: 'AR' | 'EN' = 'EN') =>
    cite({ slug: 'x', publisher: 'DGSN', ...source }, { style: 'bibtex', language });

  it('gives an entry under the slug', () => {
    expect(entry(SOURCE)).toBe(`@misc{7news-2025-crime,
  author = {{7News}},
  title = {{[2025 report: clearance up, violence down]}},
  year = {2025},
  month = dec,
  day = {17},
  url = {https://7news.example/79851.html},
}`);
    expect(entry(SOURCE, 'AR')).toBe(entry(SOURCE));
  });

  it('leaves out what is not there', () => {
    expect(entry({})).toBe('@misc{x,\n  author = {{DGSN}},\n}');
  });

  test.each([
    ['2025', '  year = {2025},\n'],
    ['2025-06', '  year = {2025},\n  month = jun,\n'],
    ['2024/2025', '  year = {2024--2025},\n'],
    ['2025-05-17/2025-05-21', '  year = {2025},\n'],
  ])('dates: %s', (published, lines) => {
    expect(entry({ published })).toBe(`@misc{x,\n  author = {{DGSN}},\n${lines}}`);
  });

  it('escapes what TeX would read as a command, and no address', () => {
    const url = 'https://example.org/a_b%20c?x=1&y=~2#{3}';
    expect(entry({ publisher: 'A & B_C #1 {50 %} $x ~y ^z \\w', url })).toBe(`@misc{x,
  author = {{A \\& B\\_C \\#1 \\{50 \\%\\} \\$x \\textasciitilde{}y \\textasciicircum{}z \\textbackslash{}w}},
  url = {https://example.org/a_b%20c?x=1&y=~2#%7B3%7D},
}`);
  });

  it('has a key without what ends a key', () => {
    expect(entry({ slug: 'a b,c{d}é#%' })).toContain('@misc{a-b-c-d----,');
  });

  it('keeps Arabic as it is written, without isolates', () => {
    expect(entry({ publisher: 'الأيام 24' }, 'EN')).toContain('author = {{الأيام 24}}');
  });
});

it('cites what stands in a source', () => {
  const options = { style: 'plain', language: 'EN' } as const;
  const reading = { id: 'r1', knownOn: '2025-12-31', source: SOURCE };
  expect(cite(reading, options)).toBe(cite(SOURCE, options));
});
