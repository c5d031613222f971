import { describe, expect, it } from 'vitest';
import { type CsvRecord, readCsv } from './csv.js';
import { decode } from './decode.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readCsv', () => {
  it('gives each record the physical line that it begins on, whatever its cells hold', () => {
    const records: CsvRecord[] = [];
    const text = 'a,b\n1,"two\nlines"\n"q""uote",\n"\n\n",last';
    expect(readCsv('x.csv', text, (record) => records.push(record))).toBeUndefined();
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'two\nlines'] },
      { line: 4, cells: ['q"uote', ''] },
      { line: 5, cells: ['\n\n', 'last'] },
    ]);
  });

  it.each(['a,b\nok,ok\n1,"never closed\n', 'a,b\nok,ok\n1,x"y\n', 'a,b\nok,ok\n1,"x"y\n'])(
    'names the line where quotes are broken: %j',
    (text) => {
      const message = expect.stringContaining('quotes');
      expect(readCsv('x.csv', text, () => undefined)).toMatchObject({ file: 'x.csv', line: 3, message });
    },
  );
});

describe('decode', () => {
  it('gives the text of UTF-8', () => {
    expect(decode('x.csv', bytes('قضية\n'))).toBe('قضية\n');
  });

  it.each([
    ['a byte order mark', bytes('\uFEFFa\n'), 1, 'byte order mark'],
    ['bytes that are no UTF-8', Uint8Array.of(0x61, 0x0a, 0x62, 0x0a, 0xc3, 0x28, 0x0a), 3, 'UTF-8'],
    ['a sequence that the file cuts off', Uint8Array.of(0x61, 0x0a, 0xd9), 2, 'UTF-8'],
    ['CR line ends', bytes('a\nb\r\nc\n'), 2, 'carriage return'],
  ])('refuses %s and names the line', (_, content, line, message) => {
    expect(decode('x.csv', content)).toMatchObject({
      file: 'x.csv',
      line,
      message: expect.stringContaining(message),
    });
  });
});
