import { sideName } from '../comparison/subject.js';
import { type DrawingContext, pageOf } from '../drawing/context.js';
import { drawFrame } from '../drawing/frame.js';
import { drawManySources } from '../drawing/many-sources.js';
import { drawPartOfList } from '../drawing/part-of-list.js';
import { periodName } from '../drawing/periods.js';
import type { Drawing } from '../drawing/templates.js';
import { INDICATORS } from '../words/counted-things.js';
import { frameWords } from '../words/frame-words.js';
import { listWords } from '../words/list-words.js';
import { tableWords } from '../words/table-words.js';
import type { TableAnswer } from './ask-table.js';
import { type Cell, hasOtherPeriods, NAME, type Row, rowsOf, type Sorting } from './rows.js';

/** How a table is shown. */
export interface TableView {
  readonly sorting?: Sorting | undefined;
  /** Whether there is a script that sorts and downloads when a button is pressed. */
  readonly buttons: boolean;
  /** Where all of a longer list stands, from the folder of the language. */
  readonly page: string;
}

/** Indicators by years, each figure in the words that it was told in. */
export function drawTable(answer: TableAnswer, view: TableView, context: DrawingContext): Drawing {
  const { html, language } = context;
  const words = tableWords(language);
  const { rows, years } = rowsOf(answer, view.sorting, language);
  const figures = answer.nodes.flatMap(({ observations }) => observations.nodes);
  const heads = [NAME, ...years].map((column) => drawHead(column, view, context));
  const [first] = figures;
  const download = view.buttons
    ? html`<button type="button" class="download" part="download" data-download="csv">${words.download}</button>`
    : '';
  return drawFrame(
    {
      title: html`<a href="${pageOf(context, view.page)}">${words.title}</a>`,
      subtitle: first === undefined ? '' : sideName(first, language),
      body:
        figures.length === 0
          ? html`<p class="nothing">${listWords(language).none}</p>`
          : html`<div class="scroll" role="group" tabindex="0" aria-label="${words.title}"><table class="data" part="data"><caption class="unseen">${words.title}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map(
              (row) => drawRow(row, years, context),
            )}</tbody></table></div>${download}${drawPartOfList(
              { shown: answer.nodes.length, total: answer.totalCount, of: INDICATORS, page: view.page },
              context,
            )}`,
      caution: drawNotes(answer, context),
      source: drawManySources(
        figures.map(({ reading }) => reading.citation.source),
        context,
      ),
    },
    'table',
    context,
  );
}

/** With a button that sorts by it, where there is a script; `aria-sort` says how it is sorted now. */
function drawHead(
  column: string,
  { sorting, buttons }: TableView,
  { html, language }: DrawingContext,
): Drawing {
  const name = column === NAME ? tableWords(language).indicator : column;
  if (!buttons) return html`<th scope="col">${name}</th>`;
  const own = sorting?.column === column ? sorting : undefined;
  const sort = own === undefined ? 'none' : own.descending ? 'descending' : 'ascending';
  const sign = { none: '↕', ascending: '↑', descending: '↓' }[sort];
  return html`<th scope="col" aria-sort="${sort}"><button type="button" class="sort" part="sort" data-column="${column}">${name} <span aria-hidden="true">${sign}</span></button></th>`;
}

function drawRow({ indicator, cells }: Row, years: readonly string[], context: DrawingContext): Drawing {
  const { html } = context;
  const { code, label, unit, breaks } = indicator;
  return html`<tr part="row"><th scope="row"><a href="${pageOf(context, `indicators/${code}`)}">${label.value}</a> <span class="subtitle">${
    unit.label.value
  }</span>${breaks.length === 0 ? '' : html` <span class="caution" aria-hidden="true">⚠</span>`}</th>${years.map(
    (year) => drawCell(cells.get(year), context),
  )}</tr>`;
}

function drawCell(cell: Cell | undefined, { html, language }: DrawingContext): Drawing {
  if (cell === undefined) {
    return html`<td class="number"><span aria-hidden="true">–</span><span class="unseen">${frameWords(language).noFigure}</span></td>`;
  }
  const revised = cell.flags.includes('REVISED')
    ? html` <span class="note"><span aria-hidden="true">○</span><span class="unseen">${tableWords(language).revised}</span></span>`
    : '';
  return html`<td class="number" part="figure-cell">${cell.quantity.text.value}${revised}</td>`;
}

/** What the signs in the table mean, where there are any, and what is not in it. */
function drawNotes(answer: TableAnswer, { html, language }: DrawingContext): Drawing {
  const words = tableWords(language);
  const { colon } = frameWords(language);
  const revised = answer.nodes.some(({ observations }) =>
    observations.nodes.some(({ flags }) => flags.includes('REVISED')),
  );
  const notes = [
    ...answer.nodes.flatMap(({ label, breaks }) =>
      breaks.map(
        ({ at, reason }) =>
          `⚠ ${label.value}${colon}${words.break} (${periodName(at, language)}) – ${reason.value}`,
      ),
    ),
    ...(revised ? [`○ ${words.revised}`] : []),
    ...(answer.nodes.some(({ observations }) => observations.pageInfo.hasNextPage)
      ? [`⚠ ${words.longer}`]
      : []),
    ...(hasOtherPeriods(answer) ? [`ℹ ${words.otherPeriods}`] : []),
  ];
  return notes.length === 0
    ? ''
    : html`<ul class="notes caution" part="caution">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}
