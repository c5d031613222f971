import { directionOf, type Language } from '@hasila/domain';
import type { Drawing } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { tagOf } from '../languages.js';

/** A text of the service, and the language that it is really in. */
export interface ServedText {
  readonly value: string;
  readonly language: Language;
}

/** A text in a page: where it is in another language, browsers and screen readers are told which. */
export function drawText({ value, language }: ServedText, around: Language): Drawing {
  if (language === around) return value;
  return html`<span lang="${tagOf(language)}" dir="${directionOf(language).toLowerCase()}">${value}</span>`;
}
