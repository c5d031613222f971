import { type PropertyDeclarations, unsafeCSS } from '@lit/reactive-element';
import type { DrawingContext } from '../drawing/context.js';
import { HasilaElement } from '../elements/hasila-element.js';
import { HOST, LIST_HOST } from '../elements/host-styles.js';
import { BASE } from '../styles/base.js';
import { DELIVERY } from '../styles/delivery.js';
import { askDelivery, type DeliveryAnswer } from './ask-delivery.js';
import { deliveryInput } from './delivery-attributes.js';
import { drawDelivery } from './draw-delivery.js';

/**
 * What was announced for a year, and what became of it.
 *
 * @tag hasila-delivery
 *
 * @csspart chart - The bar of all.
 * @csspart point - A piece of it.
 * @csspart list - Commitments with the same status.
 * @csspart more - How many more there are.
 * @csspart sources - Sources beyond the first.
 */
export class HasilaDelivery extends HasilaElement<DeliveryAnswer> {
  static override styles = unsafeCSS(`${HOST}${BASE}${DELIVERY}${LIST_HOST}`);
  static override properties: PropertyDeclarations = { year: {} };

  /** The year that it was announced for. */
  declare year: string | null | undefined;

  protected override question() {
    return askDelivery(deliveryInput(this, this.shownLanguage));
  }

  protected override draw(answer: DeliveryAnswer, context: DrawingContext) {
    return drawDelivery(answer, deliveryInput(this, context.language), context);
  }
}
