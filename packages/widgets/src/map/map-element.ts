import { type PropertyDeclarations, unsafeCSS } from '@lit/reactive-element';
import type { DrawingContext } from '../drawing/context.js';
import { HasilaElement } from '../elements/hasila-element.js';
import { CHART_HOST, HOST } from '../elements/host-styles.js';
import { BASE } from '../styles/base.js';
import { MAP } from '../styles/map.js';
import { MAP_SIZE, reserved } from '../styles/sizes.js';
import { TABLES } from '../styles/tables.js';
import { askMap, type MapAnswer } from './ask-map.js';
import { drawMap } from './draw-map.js';
import { mapInput } from './map-attributes.js';

/**
 * Places with their facilities, or with the figures of an indicator where one is named.
 *
 * @tag hasila-map
 *
 * @csspart map - The map.
 * @csspart land - The land.
 * @csspart point - A place.
 * @csspart no-borders - That the map shows no borders.
 * @csspart data - The table behind the map.
 * @csspart sources - Sources beyond the first.
 * @cssprop [--hasila-land] - The land.
 */
export class HasilaMap extends HasilaElement<MapAnswer> {
  static override styles = unsafeCSS(
    `${HOST}${BASE}${TABLES}${MAP}${CHART_HOST}${reserved(MAP_SIZE, ':host')}`,
  );
  static override properties: PropertyDeclarations = { target: {}, type: {} };

  /** Period of the figures; absent: the last one of each place. */
  declare target: string | null | undefined;
  /** Codes of types of facilities; absent: all. */
  declare type: string | null | undefined;

  protected override question() {
    return askMap(mapInput(this, this.shownLanguage));
  }

  protected override draw(answer: MapAnswer, context: DrawingContext) {
    return drawMap(answer, mapInput(this, context.language), context);
  }
}
