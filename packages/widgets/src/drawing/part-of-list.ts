import { frameWords } from '../words/frame-words.js';
import { listWords } from '../words/list-words.js';
import { type DrawingContext, pageOf } from './context.js';
import { counted, type Forms } from './counted.js';
import { digits } from './numbers.js';
import type { Drawing } from './templates.js';

/** Says that a list is longer than what is shown of it, and where all of it stands; nothing of a whole list. */
export function drawPartOfList(
  { shown, total, of, page }: { shown: number; total: number; of: Forms; page: string },
  context: DrawingContext,
): Drawing {
  if (shown >= total) return '';
  const { html, language } = context;
  const words = listWords(language);
  return html`<p class="note" part="more">${counted(total, of, language)} · ${words.shown}${
    frameWords(language).colon
  }${digits(shown, language)} · <a href="${pageOf(context, page)}">${words.all}</a></p>`;
}
