import {
  DIRECTIONS,
  directionOf,
  LANGUAGES,
  type Language,
  localise,
  type Text,
  type Translations,
} from '@hasila/domain';
import { builder, type Context } from './builder.js';
import { describedEnum } from './described-enum.js';

export const LanguageEnum = describedEnum('Language', 'A language that texts are given in.', LANGUAGES, {
  AR: 'Arabic.',
  EN: 'English.',
  FR: 'French.',
});

const DirectionEnum = describedEnum('Direction', 'Which way a text runs.', DIRECTIONS, {
  LTR: 'Left to right.',
  RTL: 'Right to left.',
});

export const TextType = builder.objectRef<Text>('Text').implement({
  description: 'A text and the language that it is really in, which can differ from the one asked for.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The text.' }),
    language: t.expose('language', { type: LanguageEnum, description: 'Which translation was found.' }),
    direction: t.field({
      type: DirectionEnum,
      description: 'Which way the text runs.',
      resolve: ({ language }) => directionOf(language),
    }),
  }),
});

/** The language of an answer: the argument, else the request's, else English. */
export function languageOf(
  args: { readonly language?: Language | null | undefined },
  context: Context,
): Language {
  return args.language ?? context.language ?? 'EN';
}

/** The argument that every localised field takes. */
export const languageArgs = builder.args((t) => ({
  language: t.field({
    type: LanguageEnum,
    description: 'The language wanted; absent: that of the request (`Accept-Language`), else English.',
  }),
}));

/** A translation that is always there: its language may be another than the one wanted, and says so. */
export function translated(translations: Translations, language: Language): Text {
  return localise(translations, language) ?? { value: '', language };
}
