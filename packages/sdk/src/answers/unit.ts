import type { Text, Unit as UnitOfDomain } from '@hasila/domain';

/** What figures are counted in, with its name and its sign where it has one. */
export interface Unit extends UnitOfDomain {
  readonly label: Text;
  readonly symbol: string | null;
}
