import { Lexer, type Source, TokenKind } from 'graphql';

const OPENING: readonly TokenKind[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: readonly TokenKind[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/**
 * How deep the brackets of a text stand in one another, as far as its first tokens tell. The parser calls itself some
 * times for each level: the stack may end before the tokens do. Throws what the parser would throw.
 */
export function nestingOf(source: Source, tokens: number): number {
  const lexer = new Lexer(source);
  let [open, deepest] = [0, 0];
  for (let count = 0; count < tokens; count += 1) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) break;
    if (OPENING.includes(kind)) open += 1;
    if (CLOSING.includes(kind)) open -= 1;
    deepest = Math.max(deepest, open);
  }
  return deepest;
}
