/** A piece of text that looks the same from its beginning to its end. */
export interface Run {
  readonly text: string;
  /** Height of its letters, in pixels. */
  readonly size: number;
  readonly bold: boolean;
  /** A colour as SVG writes it. */
  readonly fill: string;
}
