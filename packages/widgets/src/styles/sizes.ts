/** How much room most answers need, on a screen of any width and on a narrow one. */
export type Size = readonly [wide: string, narrow: string];

export const TILE_SIZE: Size = ['13rem', '17rem'];
export const COMPARE_SIZE: Size = ['19rem', '26rem'];
export const TREND_SIZE: Size = ['29rem', '34rem'];
export const MAP_SIZE: Size = ['55rem', '47rem'];
/** A list may be of any length: it has a place of one size, in which it scrolls. */
export const LIST_SIZE = '40rem';

/** Keeps the place of what is not there yet, so that nothing moves when it comes. */
export function reserved([wide, narrow]: Size, selector: string): string {
  return `${selector} { min-block-size: var(--hasila-block-size, ${wide}); }
@media (width < 40rem) { ${selector} { min-block-size: var(--hasila-block-size, ${narrow}); } }
`;
}
