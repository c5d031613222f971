import { HasilaMap } from '../map/map-element.js';
import { register } from './register.js';

register('hasila-map', HasilaMap);

declare global {
  interface HTMLElementTagNameMap {
    'hasila-map': HasilaMap;
  }
}
