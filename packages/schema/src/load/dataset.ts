import type { DataPackage } from './data-package.js';
import type { FileName, RowOf } from './dataset-files.js';
import type { ParsedFile } from './parse-rows.js';

/** All files of a dataset, each row typed. */
export type DatasetRows = { readonly [Name in FileName]: readonly RowOf<Name>[] };

/** A dataset without mistakes. */
export interface Dataset extends DatasetRows {
  readonly edition: string;
  readonly description: DataPackage;
}

/** All files of a dataset, as far as they can be read: what the rules are asked about. */
export type ParsedFiles = { readonly [Name in FileName]: ParsedFile<RowOf<Name>> };

/** What there is little of: all but the readings, which can be more than memory holds. */
export type Catalogue = Omit<Dataset, 'readings'>;
