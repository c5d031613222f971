import { HasilaCompare } from '../compare/compare-element.js';
import { register } from './register.js';

register('hasila-compare', HasilaCompare);

declare global {
  interface HTMLElementTagNameMap {
    'hasila-compare': HasilaCompare;
  }
}
