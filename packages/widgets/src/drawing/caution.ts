import type { ComparabilityVerdict } from '@hasila/domain';
import { frameWords } from '../words/frame-words.js';
import type { DrawingContext } from './context.js';
import type { Drawing } from './templates.js';

/** Whether two figures may be compared, with the reasons in sentences. */
export interface ShownComparability {
  readonly verdict: ComparabilityVerdict;
  readonly text: { readonly value: string };
  readonly reasons: readonly {
    readonly message: { readonly value: string };
  }[];
}

/** What a reader must know before trusting a change: nothing where two figures are plainly comparable. */
export function drawCaution(
  { verdict, text, reasons }: ShownComparability,
  context: DrawingContext,
): Drawing {
  const { html, language } = context;
  if (verdict === 'COMPARABLE' && reasons.length === 0) return '';
  const { colon } = frameWords(language);
  const sign = verdict === 'COMPARABLE' ? 'note' : 'caution';
  // Each is a sentence.
  const messages = reasons.map(({ message }) => message.value).join(' ');
  return html`<p class="${sign}" part="caution"><span class="sign" aria-hidden="true">${
    sign === 'caution' ? '⚠' : 'ℹ'
  }</span> ${text.value}${messages === '' ? '' : colon}${messages}</p>`;
}
