import type { Drawing } from '@hasila/widgets/draw';
import { askAll, askMap, drawMap, type MapAnswer } from '@hasila/widgets/draw';
import { html } from '../html.js';
import { tagOf } from '../languages.js';
import type { PageRequest } from '../page.js';
import { widgetContext } from '../parts/widget-context.js';

/** Where the facilities of a place are: drawn here, and taken over by the element around it when its script runs. */
export async function drawPlaceMap(slug: string, { client, language }: PageRequest): Promise<Drawing> {
  const nothing = { indicator: undefined, target: undefined, asOf: undefined };
  const [answer] = askAll(client, [askMap({ ...nothing, breakdown: [], types: [], place: slug, language })]);
  const drawn = drawMap((await answer) as MapAnswer, { place: slug }, widgetContext(language));
  return html`<div class="where"><hasila-map place="${slug}" language="${tagOf(language)}">${drawn}</hasila-map></div>`;
}
