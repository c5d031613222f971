import { failed, type HasilaError } from '../errors/hasila-error.js';

/** There is no such indicator, whoever is asked. */
export function unknownIndicator(code: string): HasilaError {
  const problem = { path: 'indicator', value: code, allowed: 'a code of hasila.indicators()' };
  return failed(`There is no indicator "${code}".`, { code: 'NOT_FOUND', problems: [problem] });
}
