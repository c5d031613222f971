/** Cuts the text of a GraphQL document into tokens, in types alone. Strings become `""`: their content decides no type. */
export type Tokens<
  Text extends string,
  Done extends readonly string[] = [],
> = Text extends `${infer Line}\n${infer Rest}`
  ? Tokens<Rest, [...Done, ...TokensOfLine<Line>]>
  : [...Done, ...TokensOfLine<Text>];

/** A line at a time: the compiler allows a thousand steps in one go. */
type TokensOfLine<Line extends string, Done extends readonly string[] = []> = Line extends ''
  ? Done
  : Line extends `...${infer Rest}`
    ? TokensOfLine<Rest, [...Done, '...']>
    : Line extends `${Blank}${infer Rest}`
      ? TokensOfLine<Rest, Done>
      : Line extends `#${string}`
        ? Done
        : Line extends `"${string}"${infer Rest}`
          ? TokensOfLine<Rest, [...Done, '""']>
          : Line extends `${infer Mark extends Punctuator}${infer Rest}`
            ? TokensOfLine<Rest, [...Done, Mark]>
            : Name<Line> extends readonly [infer Word extends string, infer Rest extends string]
              ? Word extends ''
                ? readonly [...Done, 'unreadable']
                : TokensOfLine<Rest, [...Done, Word]>
              : never;

type Name<Text extends string, Done extends string = ''> = Text extends `${infer First}${infer Rest}`
  ? First extends NameCharacter
    ? Name<Rest, `${Done}${First}`>
    : [Done, Text]
  : [Done, Text];

type Blank = ' ' | ',' | '\t' | '\r' | '.' | '\uFEFF';
type Punctuator = '{' | '}' | '(' | ')' | '[' | ']' | ':' | '!' | '$' | '@' | '=' | '|' | '&';
type Letter =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z';
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
/** Of names, and of numbers. */
type NameCharacter = Letter | Uppercase<Letter> | Digit | '_' | '-' | '+';
