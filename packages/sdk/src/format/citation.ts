import { formatPeriodInWords, isolateName, isolateNumber, type Language } from '@hasila/domain';
import { apaDate } from './apa-date.js';
import { bibtexEntry } from './bibtex.js';
import { type Citable, type Cited, citedOf } from './cited.js';

/** How a citation is written. BibTeX is the same in every language. */
export type CitationStyle = 'apa' | 'bibtex' | 'plain';

export interface CiteOptions {
  readonly style: CitationStyle;
  readonly language: Language;
}

/**
 * Cites the document that a figure or a claim stands in: takes a reading, a claim or a source. Its title is the
 * dataset's description and not its headline, so it stands in brackets.
 */
export function cite(of: Citable, { style, language }: CiteOptions): string {
  return STYLES[style](citedOf(of), language);
}

const STYLES: Readonly<Record<CitationStyle, (cited: Cited, language: Language) => string>> = {
  apa: ({ publisher, title, url, published }, language) =>
    [
      `${isolateName(publisher.replace(/\.$/, ''), language)}.`,
      `(${apaDate(published, language)}).`,
      ...(title === undefined ? [] : [`[${isolateName(title, language)}].`]),
      ...(url === undefined ? [] : [isolateNumber(url, language)]),
    ].join(' '),
  bibtex: bibtexEntry,
  plain: ({ publisher, title, url, published }, language) => {
    const parts = [
      isolateName(publisher, language),
      ...(title === undefined ? [] : [`[${isolateName(title, language)}]`]),
      ...(published === undefined ? [] : [formatPeriodInWords(published, language)]),
      ...(url === undefined ? [] : [isolateNumber(url, language)]),
    ].join(language === 'AR' ? '، ' : ', ');
    return url === undefined ? `${parts}.` : parts;
  },
};
