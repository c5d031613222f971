import { type Period, periodKind } from '@hasila/domain';
import type { Cited } from './cited.js';

/** An entry that BibTeX and BibLaTeX read. It holds data and not sentences: nothing in it is isolated. */
export function bibtexEntry({ key, publisher, title, url, published }: Cited): string {
  // The inner braces keep a name in one piece and its capitals as they are.
  const fields = [
    ['author', `{${escaped(publisher)}}`],
    ...(title === undefined ? [] : [['title', `{[${escaped(title)}]}`]]),
    ...(published === undefined ? [] : dateFields(published)),
    ...(url === undefined ? [] : [['url', verbatim(url)]]),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`);
  return `@misc{${key.replace(/[^\w:.+/-]/g, '-')},\n${lines.join('')}}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

function dateFields({ first, last }: Period): readonly (readonly string[])[] {
  const [year = '', month = '', day = ''] = first.split('-');
  const kind = periodKind({ first, last });
  const lastYear = last.slice(0, 4);
  if (kind === 'INTERVAL') return [['year', year === lastYear ? year : `${year}--${lastYear}`]];
  if (kind === 'YEAR') return [['year', year]];
  const dated = [
    ['year', year],
    ['month', MONTHS[Number(month) - 1] ?? ''],
  ];
  return kind === 'DAY' ? [...dated, ['day', String(Number(day))]] : dated;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What TeX would read as a command. */
function escaped(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** The field is read as it stands, but its braces must match. */
function verbatim(url: string): string {
  return url.replace(/[\\{}\s]/g, encodeURIComponent);
}
