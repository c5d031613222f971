import { askDelivery, deliveryInput, drawDelivery } from '@hasila/widgets/draw';
import { propertiesOf } from '../attributes.js';
import { chartKind } from '../kind.js';

const ATTRIBUTES = ['year'] as const;

export const DELIVERY = chartKind({
  attributes: ATTRIBUTES,
  question: (given, language) => askDelivery(deliveryInput(propertiesOf(given, ATTRIBUTES), language)),
  draw: (answer, given, context) =>
    drawDelivery(answer, deliveryInput(propertiesOf(given, ATTRIBUTES), context.language), context),
});
