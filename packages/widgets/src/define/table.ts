import { HasilaTable } from '../table/table-element.js';
import { register } from './register.js';

register('hasila-table', HasilaTable);

declare global {
  interface HTMLElementTagNameMap {
    'hasila-table': HasilaTable;
  }
}
