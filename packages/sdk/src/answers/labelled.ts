import type { Text } from '@hasila/domain';

/** A code of the dataset with its name. */
export interface Labelled {
  readonly code: string;
  readonly label: Text;
}

/** A thing of the dataset by its slug, with its name. */
export interface Named {
  readonly slug: string;
  readonly name: Text;
}
