import { askTimeline, drawTimeline, timelineInput } from '@hasila/widgets/draw';
import { propertiesOf } from '../attributes.js';
import { chartKind } from '../kind.js';

const ATTRIBUTES = ['show', 'type', 'place', 'from', 'to'] as const;

export const TIMELINE = chartKind({
  attributes: ATTRIBUTES,
  question: (given, language) => askTimeline(timelineInput(propertiesOf(given, ATTRIBUTES), language)),
  draw: (answer, given, context) =>
    drawTimeline(answer, timelineInput(propertiesOf(given, ATTRIBUTES), context.language), context),
});
