import { type PropertyDeclarations, unsafeCSS } from '@lit/reactive-element';
import { PAIR_PROPERTIES } from '../comparison/comparison-attributes.js';
import type { DrawingContext } from '../drawing/context.js';
import { HasilaElement } from '../elements/hasila-element.js';
import { HOST, LIST_HOST } from '../elements/host-styles.js';
import { BASE } from '../styles/base.js';
import { CHANGES } from '../styles/changes.js';
import { RANKING } from '../styles/ranking.js';
import { TABLES } from '../styles/tables.js';
import { askRanking, type RankingAnswer } from './ask-ranking.js';
import { drawRanking } from './draw-ranking.js';
import { rankingInput } from './ranking-attributes.js';

/**
 * The biggest movers between two periods. `indicator`, `topic` and `place` may name several, with blanks between them.
 *
 * @tag hasila-ranking
 *
 * @csspart data - The table.
 * @csspart row - An indicator.
 * @csspart change - How it changed.
 * @csspart bar - Its bar.
 * @csspart base - The figure compared with.
 * @csspart target - The figure compared.
 * @csspart more - How many more there are.
 * @csspart sources - Sources beyond the first.
 */
export class HasilaRanking extends HasilaElement<RankingAnswer> {
  static override styles = unsafeCSS(`${HOST}${BASE}${CHANGES}${TABLES}${RANKING}${LIST_HOST}`);
  static override properties: PropertyDeclarations = {
    ...PAIR_PROPERTIES,
    count: {},
    direction: {},
    topic: {},
  };

  /** Period compared with; absent: a year before the target. */
  declare base: string | null | undefined;
  /** How many are shown, 1 to 50; absent: 10. */
  declare count: string | null | undefined;
  /** `increase` or `decrease`; absent: both. */
  declare direction: string | null | undefined;
  /** One measure for all; absent: percent. */
  declare measure: string | null | undefined;
  /** Period compared. */
  declare target: string | null | undefined;
  /** Codes of topics; absent: all. */
  declare topic: string | null | undefined;

  protected override question() {
    return askRanking(rankingInput(this, this.shownLanguage));
  }

  protected override draw(answer: RankingAnswer, context: DrawingContext) {
    return drawRanking(answer, rankingInput(this, context.language), context);
  }
}
