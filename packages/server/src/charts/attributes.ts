import type { Given } from './given.js';

/** Attributes as the properties of an element: `as-of` is `asOf`. One that is not given is `null`. */
export function propertiesOf<Name extends string>(
  given: Given,
  names: readonly Name[],
): Readonly<Record<Name | 'asOf', string | null>> {
  const properties = names.map((name) => [name, given.get(name)]);
  // The names are those that were asked for.
  return Object.fromEntries([...properties, ['asOf', given.get('as-of')]]);
}
