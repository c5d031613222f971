import { builder } from './builder.js';

/** An enum made of one of the domain's lists; a word without a description does not compile. */
export function describedEnum<const Values extends readonly string[]>(
  name: string,
  description: string,
  values: Values,
  descriptions: Readonly<Record<Values[number], string>>,
) {
  const entries = values.map((value): [string, { description: string; value: Values[number] }] => [
    value,
    { description: descriptions[value as Values[number]], value },
  ]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as Record<
      Values[number],
      { description: string; value: Values[number] }
    >,
  });
}
