import { HasilaDelivery } from '../delivery/delivery-element.js';
import { register } from './register.js';

register('hasila-delivery', HasilaDelivery);

declare global {
  interface HTMLElementTagNameMap {
    'hasila-delivery': HasilaDelivery;
  }
}
