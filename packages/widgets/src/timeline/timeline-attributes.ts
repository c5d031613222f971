import type { Language } from '@hasila/domain';
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
  // Commitments have no types, and facilities others than events.
  if (types.length > 0) oneOf(show.join(' '), 'show', ['facilities', 'events']);
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
