import { HasilaTrend } from '../trend/trend-element.js';
import { register } from './register.js';

register('hasila-trend', HasilaTrend);

declare global {
  interface HTMLElementTagNameMap {
    'hasila-trend': HasilaTrend;
  }
}
