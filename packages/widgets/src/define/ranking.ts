import { HasilaRanking } from '../ranking/ranking-element.js';
import { register } from './register.js';

register('hasila-ranking', HasilaRanking);

declare global {
  interface HTMLElementTagNameMap {
    'hasila-ranking': HasilaRanking;
  }
}
