/**
 * What was read of one edition, for as long as there is room: within an edition nothing changes, so that what one request
 * read holds for all others.
 */
export interface KnownRows {
  readonly get: (name: string) => object | undefined;
  /** `rows`: how many it holds. */
  readonly set: (name: string, value: object, rows: number) => void;
}
