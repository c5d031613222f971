import { directionOf } from '@hasila/domain';
import type { DrawingContext } from './context.js';
import type { Drawing } from './templates.js';

/** The parts of a widget, in the order in which they are read. */
export interface Frame {
  readonly title: Drawing;
  /** Under the title: the place, the unit. */
  readonly subtitle?: Drawing;
  readonly body: Drawing;
  readonly caution?: Drawing;
  readonly source: Drawing;
}

/** A widget with its title, caution and source around what it shows. */
export function drawFrame(
  { title, subtitle = '', body, caution = '', source }: Frame,
  kind: string,
  { html, language }: DrawingContext,
): Drawing {
  const [lang, dir] = [language.toLowerCase(), directionOf(language).toLowerCase()];
  return html`<figure class="hasila ${kind}" part="figure" lang="${lang}" dir="${dir}"><figcaption class="title" part="title"><span class="name">${title}</span> <span class="subtitle">${subtitle}</span></figcaption>${body}${caution}${source}</figure>`;
}
