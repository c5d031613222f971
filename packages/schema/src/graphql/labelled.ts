import type { Labelled } from '../queries/records.js';
import { builder } from './builder.js';
import { languageArgs, languageOf, TextType, translated } from './text.js';

/** A type that is a code and its label. */
export function labelledType<R extends Labelled>(name: string, description: string) {
  return builder.objectRef<R>(name).implement({
    description,
    fields: (t) => ({
      code: t.string({ description: 'Unique in the dataset, and stable.', resolve: ({ code }) => code }),
      label: t.field({
        type: TextType,
        description: 'Its name.',
        args: languageArgs,
        resolve: ({ label }, args, context) => translated(label, languageOf(args, context)),
      }),
    }),
  });
}
