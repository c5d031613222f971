/**
 * Writes the tokens of a GraphQL document one after the other, a space after each, in types alone. (The compiler takes
 * a text apart in one step, and a list in as many as it has items.) Strings become `""`: their content decides no type.
 */
export type Tokens<
  Text extends string,
  Done extends string = '',
> = Text extends `${infer Line}\n${infer Rest}`
  ? Tokens<Rest, `${Done}${TokensOfLine<Line>}`>
  : `${Done}${TokensOfLine<Text>}`;

/** A line at a time: the compiler allows a thousand steps in one go. */
type TokensOfLine<Line extends string> = Line extends `${string}${'#' | '"'}${string}`
  ? ByCharacter<Line>
  : ByWord<Line>;

/** Most words are names that stand alone, and need no look at their characters. */
type ByWord<Line extends string, Done extends string = ''> = Line extends `${infer Word} ${infer Rest}`
  ? ByWord<Rest, `${Done}${TokensOfWord<Word>}`>
  : `${Done}${TokensOfWord<Line>}`;

type TokensOfWord<Word extends string> = Word extends ''
  ? ''
  : Word extends Punctuator | '...'
    ? `${Word} `
    : Word extends `${string}${Punctuator | Blank}${string}`
      ? ByCharacter<Word>
      : `${Word} `;

type ByCharacter<Text extends string, Done extends string = ''> = Text extends ''
  ? Done
  : Text extends `...${infer Rest}`
    ? ByCharacter<Rest, `${Done}... `>
    : Text extends `${Blank}${infer Rest}`
      ? ByCharacter<Rest, Done>
      : Text extends `#${string}`
        ? Done
        : Text extends `"${string}"${infer Rest}`
          ? ByCharacter<Rest, `${Done}"" `>
          : Text extends `${infer Mark extends Punctuator}${infer Rest}`
            ? ByCharacter<Rest, `${Done}${Mark} `>
            : Name<Text> extends readonly [infer Word extends string, infer Rest extends string]
              ? Word extends ''
                ? `${Done}unreadable `
                : ByCharacter<Rest, `${Done}${Word} `>
              : never;

type Name<Text extends string, Done extends string = ''> = Text extends `${infer First}${infer Rest}`
  ? First extends Delimiter
    ? [Done, Text]
    : Name<Rest, `${Done}${First}`>
  : [Done, Text];

type Blank = ' ' | ',' | '\t' | '\r' | '.' | '\uFEFF';
type Punctuator = '{' | '}' | '(' | ')' | '[' | ']' | ':' | '!' | '$' | '@' | '=' | '|' | '&';
type Delimiter = Blank | Punctuator | '"' | '#';
