import type { Language } from '@hasila/domain';
import type { DrawingContext } from '@hasila/widgets/draw';
import { html } from '../html.js';

/** How widgets are drawn in a page: with links inside of this service. */
export function widgetContext(language: Language): DrawingContext {
  return { html, svg: html, language, site: '', axisDirection: 'auto' };
}
