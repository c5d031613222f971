import type { Language } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';

const WORDS: Readonly<Record<Language, { readonly copy: string; readonly copied: string }>> = {
  AR: { copy: 'نسخ', copied: 'نُسخ' },
  FR: { copy: 'Copier', copied: 'Copié' },
  EN: { copy: 'Copy', copied: 'Copied' },
};

/** Text to copy: with a button where the page's script `copying.js` runs. Code is left to right in every language. */
export function drawSnippet(code: string, label: string, language: Language): Drawing {
  const { copy, copied } = WORDS[language];
  return html`<div class="snippet"><pre dir="ltr" tabindex="0" role="group" aria-label="${label}"><code>${code}</code></pre><button type="button" hidden data-copy data-copied="${copied}">${copy}</button></div>`;
}
