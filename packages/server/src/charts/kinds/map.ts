import { askMap, drawMap, mapInput } from '@hasila/widgets/draw';
import { propertiesOf } from '../attributes.js';
import { chartKind } from '../kind.js';

const ATTRIBUTES = ['indicator', 'target', 'type', 'place', 'breakdown'] as const;

export const MAP = chartKind({
  attributes: ATTRIBUTES,
  question: (given, language) => askMap(mapInput(propertiesOf(given, ATTRIBUTES), language)),
  draw: (answer, given, context) =>
    drawMap(answer, mapInput(propertiesOf(given, ATTRIBUTES), context.language), context),
});
