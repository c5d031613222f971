import type { Tag } from '../drawing/templates.js';

/** HTML that a template made: nobody else can, so that what a service says is text whatever it says. */
class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** Fills a template: what is put into it is escaped, drawings are not. */
export const html: Tag = (strings, ...values) =>
  new Markup(strings.reduce((text, string, index) => text + htmlOf(values[index - 1]) + string));

/** The HTML of a drawing, and of anything else. */
export function htmlOf(drawing: unknown): string {
  if (drawing instanceof Markup) return drawing.html;
  if (Array.isArray(drawing)) return drawing.map(htmlOf).join('');
  return `${drawing ?? ''}`.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
