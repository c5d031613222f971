import { periodDays } from '@hasila/domain';
import type { Event } from '../answers/event.js';
import type { EventFragment } from '../generated/operations.js';
import { citedSource } from './cited-source.js';

export function eventFromWire({ citations, ...wire }: EventFragment): Event {
  return {
    ...wire,
    period: periodDays(wire.period),
    sources: citations.map(({ source }) => citedSource(source)),
  };
}
