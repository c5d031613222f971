import type { Language, SourceKind } from '@hasila/domain';
import type { Source } from '../answers/source.js';
import { SourcesDocument } from '../generated/operations.js';
import type { Client } from '../transport/client.js';
import type { CallOptions } from '../transport/settings.js';
import { sourceFromWire } from '../wire/source.js';
import { listed } from './listed.js';
import type { Paged } from './pages.js';

/** Which sources: all given conditions hold together; a list means any of its members. */
export interface SourceFilter {
  readonly kinds?: readonly SourceKind[] | undefined;
  /** Written in these languages. */
  readonly languages?: readonly Language[] | undefined;
  /** Telling these reports, by slug. */
  readonly reports?: readonly string[] | undefined;
  /** Of exactly this publisher. */
  readonly publisher?: string | undefined;
  /** With this text in a slug, publisher or title. */
  readonly text?: string | undefined;
}

export interface SourcesInput {
  readonly filter?: SourceFilter | undefined;
}

/** The documents that figures, claims and events are taken from, by slug. */
export function sources(client: Client, { filter }: SourcesInput = {}, options?: CallOptions): Paged<Source> {
  return listed(client, options, {
    document: SourcesDocument,
    asked: () => ({ filter }),
    found: (data) => data.sources,
    item: sourceFromWire,
  });
}
