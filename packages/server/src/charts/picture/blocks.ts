import type { Run } from './run.js';

/** A drawing that measures across in percent, and has a height in pixels. */
export interface Strip {
  readonly svg: string;
  readonly height: number;
}

/** A cell of a table: text, and a small drawing as wide as there is room. */
export interface Cell {
  readonly runs: readonly Run[];
  readonly bar: Strip | undefined;
  /** Whether it stands at the end of its column. */
  readonly numeric: boolean;
}

/** What a picture is made of, from its top to its bottom. */
export type Block =
  | {
      readonly kind: 'text';
      readonly runs: readonly Run[];
      /** One of many things: left out where there is no room for all of them. */
      readonly ofList?: boolean;
    }
  | ({ readonly kind: 'chart' } & Strip)
  /** A drawing whose height follows its width. */
  | { readonly kind: 'shape'; readonly svg: string; readonly width: number; readonly height: number }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] };
