/** Without the blanks that neither CSS nor GraphQL needs. */
export function squeezed(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/ ?([{};,]) ?/g, '$1');
}
