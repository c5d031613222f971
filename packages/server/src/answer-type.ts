/** What answers are written in. */
export const ANSWER_TYPES = ['application/json', 'application/graphql-response+json'] as const;

/** The media type that Yoga answers with: the first acceptable one, whatever its weight; JSON where any will do. */
export function answerTypeOf(accept: string | null): string | undefined {
  for (const range of (accept || '*/*').replace(/\s/g, '').toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.split(';');
    const charset = parameters.find((parameter) => parameter.includes('charset='));
    if (charset !== undefined && charset !== 'charset=utf-8') continue;
    const answer = ANSWER_TYPES.find((one) => type === one || type === '*/*' || type === 'application/*');
    if (answer !== undefined) return answer;
  }
  return undefined;
}
