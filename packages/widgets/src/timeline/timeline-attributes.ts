import type { Language } from '@hasila/domain';
import { BadInputError } from '@hasila/sdk/core';
import { dayIn, oneOf, textOf, wordsIn, yearIn } from '../elements/read-attributes.js';
import { HAPPENINGS, type TimelineInput } from './ask-timeline.js';

export interface TimelineAttributes {
  readonly asOf: string | null | undefined;
  readonly from: string | null | undefined;
  readonly place: string | null | undefined;
  readonly show: string | null | undefined;
  readonly to: string | null | undefined;
  readonly type: string | null | undefined;
}

/** What an element with these attributes shows. */
export function timelineInput(attributes: TimelineAttributes, language: Language): TimelineInput {
  const named = wordsIn(attributes.show).map((one) => oneOf(one, 'show', HAPPENINGS));
  const show = HAPPENINGS.filter((one) => named.length === 0 || named.includes(one));
  const types = wordsIn(attributes.type);
  if (types.length > 0 && (show.length > 1 || show[0] === 'commitments')) {
    throw new BadInputError('The attribute type goes with show="facilities" or show="events".', {
      code: 'BAD_USER_INPUT',
      problems: [{ path: 'show', value: attributes.show, allowed: 'facilities or events, with type' }],
    });
  }
  return {
    show,
    types,
    place: textOf(attributes.place),
    from: yearIn(attributes.from, 'from'),
    to: yearIn(attributes.to, 'to'),
    asOf: dayIn(attributes.asOf),
    language,
  };
}
