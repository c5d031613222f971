import { askRanking, drawRanking, rankingInput } from '@hasila/widgets/draw';
import { propertiesOf } from '../attributes.js';
import { chartKind } from '../kind.js';

const ATTRIBUTES = [
  'target',
  'base',
  'indicator',
  'topic',
  'place',
  'breakdown',
  'measure',
  'direction',
  'count',
] as const;

export const RANKING = chartKind({
  attributes: ATTRIBUTES,
  question: (given, language) => askRanking(rankingInput(propertiesOf(given, ATTRIBUTES), language)),
  draw: (answer, given, context) =>
    drawRanking(answer, rankingInput(propertiesOf(given, ATTRIBUTES), context.language), context),
});
