import { formatPeriod, InvalidPeriodError, PERIOD_FORMS, parseDay, parsePeriod } from '@hasila/domain';
import type { InputProblem } from '../bad-user-input.js';
import { builder } from './builder.js';

/** No GraphQLError: the executor then adds to it where the value stands. */
class InvalidScalarError extends Error {
  override readonly name = 'InvalidScalarError';
  readonly extensions: { readonly code: 'BAD_USER_INPUT'; readonly problems: readonly InputProblem[] };

  constructor(value: unknown, allowed: string) {
    super(`${JSON.stringify(value)?.slice(0, 80)} is not allowed; allowed: ${allowed}`);
    this.extensions = { code: 'BAD_USER_INPUT', problems: [{ path: '', value, allowed }] };
  }
}

function read<T>(value: unknown, parse: (text: string) => T, allowed: string): T {
  if (typeof value !== 'string') throw new InvalidScalarError(value, allowed);
  try {
    return parse(value);
  } catch (error) {
    throw new InvalidScalarError(value, error instanceof InvalidPeriodError ? error.allowed : allowed);
  }
}

builder.scalarType('TimePeriod', {
  description: `A period by ISO 8601, both ends included: ${PERIOD_FORMS}. Given back in the shortest form.`,
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  serialize: formatPeriod,
  parseValue: (value) => read(value, parsePeriod, PERIOD_FORMS),
});

builder.scalarType('Date', {
  description: 'A day by ISO 8601: 2025-12-17.',
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  serialize: (day) => day,
  parseValue: (value) => read(value, parseDay, 'a day such as 2025-12-17'),
});

builder.scalarType('DateTime', {
  description: 'An instant by ISO 8601, in UTC: 2025-12-17T12:00:00.000Z.',
  specifiedByURL: 'https://www.iso.org/iso-8601-date-and-time-format.html',
  serialize: (instant) => instant.toISOString(),
  parseValue: (value) =>
    read(value, (text) => new Date(parseDay(text.slice(0, 10))), 'an instant such as 2025-12-17T12:00:00Z'),
});
