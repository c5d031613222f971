import type { Language } from '@hasila/domain';
import { dayIn, needed, yearIn } from '../elements/read-attributes.js';
import type { DeliveryInput } from './ask-delivery.js';

export interface DeliveryAttributes {
  readonly asOf: string | null | undefined;
  readonly year: string | null | undefined;
}

/** Which year an element with these attributes is about. */
export function deliveryInput({ asOf, year }: DeliveryAttributes, language: Language): DeliveryInput {
  return { year: Number(yearIn(needed(year, 'year'), 'year')), asOf: dayIn(asOf), language };
}
