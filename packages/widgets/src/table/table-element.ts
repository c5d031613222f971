import { type PropertyDeclarations, unsafeCSS } from '@lit/reactive-element';
import type { DrawingContext } from '../drawing/context.js';
import { HasilaElement } from '../elements/hasila-element.js';
import { HOST, LIST_HOST } from '../elements/host-styles.js';
import { BASE } from '../styles/base.js';
import { CHANGES } from '../styles/changes.js';
import { TABLE } from '../styles/table.js';
import { TABLES } from '../styles/tables.js';
import { askTable, type TableAnswer } from './ask-table.js';
import { drawTable } from './draw-table.js';
import { NAME, type Sorting } from './rows.js';
import { tableInput, tablePage } from './table-attributes.js';
import { tableCsv } from './table-csv.js';

/**
 * Indicators by years. `indicator` may name several, with blanks between them; else `topic` says of what.
 *
 * @tag hasila-table
 *
 * @csspart data - The table.
 * @csspart row - An indicator.
 * @csspart figure-cell - A figure.
 * @csspart sort - The button of a column.
 * @csspart download - The button that gives the table as CSV.
 * @csspart more - How many more there are.
 * @csspart sources - Sources beyond the first.
 */
export class HasilaTable extends HasilaElement<TableAnswer> {
  static override styles = unsafeCSS(`${HOST}${BASE}${CHANGES}${TABLES}${TABLE}${LIST_HOST}`);
  static override properties: PropertyDeclarations = {
    from: {},
    sorting: { state: true },
    to: {},
    topic: {},
  };

  /** First year shown. */
  declare from: string | null | undefined;
  /** How it is sorted; absent: as the service gives it. */
  declare protected sorting: Sorting | undefined;
  /** Last year shown. */
  declare to: string | null | undefined;
  /** Codes of topics, where no indicator is named. */
  declare topic: string | null | undefined;

  #answer: TableAnswer | undefined;

  constructor() {
    super();
    this.addEventListener('click', (event) => this.#press(event.composedPath()[0]));
  }

  protected override question() {
    return askTable(tableInput(this, this.shownLanguage));
  }

  protected override draw(answer: TableAnswer, context: DrawingContext) {
    this.#answer = answer;
    const page = tablePage(tableInput(this, context.language));
    return drawTable(answer, { sorting: this.sorting, buttons: true, page }, context);
  }

  #press(target: EventTarget | undefined): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { column, download } = button?.dataset ?? {};
    if (column !== undefined) {
      const own = this.sorting?.column === column ? this.sorting : undefined;
      // The largest figure first, but names from A.
      const descending = own === undefined ? column !== NAME : !own.descending;
      this.sorting = { column, descending };
    }
    if (download !== undefined && this.#answer !== undefined) this.#download(this.#answer);
  }

  #download(answer: TableAnswer): void {
    const file = new Blob([tableCsv(answer, this.shownLanguage)], { type: 'text/csv' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'hasila.csv';
    link.click();
    // What is downloaded must not go before it was read.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}
