import { askTable, drawTable, tableCsv, tableInput, tablePage } from '@hasila/widgets/draw';
import { propertiesOf } from '../attributes.js';
import { chartKind } from '../kind.js';

const ATTRIBUTES = ['indicator', 'topic', 'place', 'breakdown', 'from', 'to'] as const;

export const TABLE = chartKind({
  attributes: ATTRIBUTES,
  question: (given, language) => askTable(tableInput(propertiesOf(given, ATTRIBUTES), language)),
  draw: (answer, given, context) => {
    const page = tablePage(tableInput(propertiesOf(given, ATTRIBUTES), context.language));
    return drawTable(answer, { buttons: false, page }, context);
  },
  csv: tableCsv,
});
