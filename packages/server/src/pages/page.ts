import type { Language } from '@hasila/domain';
import type { Edition } from '@hasila/schema';
import type { Client } from '@hasila/sdk/core';
import type { Drawing } from '@hasila/widgets/draw';

/** What a page is made from. */
export interface PageRequest {
  readonly client: Client;
  readonly language: Language;
  readonly edition: Edition;
  /** Origin of the service, as readers write it: `https://data.example`. */
  readonly site: string;
  /** Without the language: `/indicators/x`. */
  readonly path: string;
  readonly parameters: URLSearchParams;
}

/** A chart as `/LANG/charts` names it: `trend` and `indicator=x`. */
export interface PageChart {
  readonly kind: string;
  readonly query: string;
  /** Whether the chart says what the page says, so that it stands for the page where that is embedded. */
  readonly standsForPage: boolean;
}

/** A page without what all have. */
export interface Page {
  /** Of the tab and of search results. */
  readonly title: string;
  /** One or two sentences for search results and cards. */
  readonly description: string;
  /** With the one `h1` of the page. */
  readonly main: Drawing;
  /** schema.org, one object each. */
  readonly data?: readonly object[];
  /** The chart that a card shows. */
  readonly chart?: PageChart | undefined;
  /** The parameters of its own address, in a fixed order; absent: none belong to it. */
  readonly query?: string;
  /** Paths with parameters, without the language, of the parts of a long list around this one. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** Whether search engines should leave it out. */
  readonly unlisted?: boolean;
  /** What was searched for, to stand in the form again. */
  readonly searched?: string;
  /** Files of ours that it runs beside those that all run. */
  readonly scripts?: readonly string[];
}

/** Pages of one kind: `undefined` where there is no such thing. */
export interface PageKind {
  /** Matched against the whole path without its language. */
  readonly path: RegExp;
  readonly make: (request: PageRequest, segments: readonly string[]) => Promise<Page | undefined>;
}
