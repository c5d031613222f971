import type { InstitutionRecord } from '../queries/records.js';
import { builder } from './builder.js';
import { languageArgs, languageOf, TextType, translated } from './text.js';

export const Institution = builder.objectRef<InstitutionRecord>('Institution').implement({
  description: 'Whose population is counted. The figures of two institutions are two indicators.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Unique in the dataset.' }),
    name: t.field({
      type: TextType,
      description: 'Its name.',
      args: languageArgs,
      resolve: ({ label }, args, context) => translated(label, languageOf(args, context)),
    }),
    url: t.exposeString('url', { nullable: true, description: 'Its own site.' }),
  }),
});
