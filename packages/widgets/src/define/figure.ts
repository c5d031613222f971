import { HasilaFigure } from '../figure/figure-element.js';
import { register } from './register.js';

register('hasila-figure', HasilaFigure);

declare global {
  interface HTMLElementTagNameMap {
    'hasila-figure': HasilaFigure;
  }
}
