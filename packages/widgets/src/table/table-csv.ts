import type { Language } from '@hasila/domain';
import { sideName } from '../comparison/subject.js';
import { tableWords } from '../words/table-words.js';
import type { TableAnswer } from './ask-table.js';
import { csvOf } from './csv.js';

/** Every figure of a table as a line: the value, the words that it was told in, and its source. */
export function tableCsv({ nodes }: TableAnswer, language: Language): string {
  const { code, indicator, subject, period, value, figure, unit, publisher, url } = tableWords(language);
  const lines = nodes.flatMap((one) =>
    one.observations.nodes.map((figures) => {
      const { period: when, quantity, reading } = figures;
      const { source } = reading.citation;
      return [
        one.code,
        one.label.value,
        sideName(figures, language),
        when,
        quantity.value,
        quantity.text.value,
        one.unit.label.value,
        source.publisher,
        source.url ?? '',
      ];
    }),
  );
  return csvOf([[code, indicator, subject, period, value, figure, unit, publisher, url], ...lines]);
}
