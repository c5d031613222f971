import type { Unit } from '@hasila/domain';

export const PERSONS: Unit = { code: 'persons', percent: false, signed: false };
export const PERCENT: Unit = { code: 'percent', percent: true, signed: false };

/** A text with its isolates as ⟨ ⟩ and its no-break spaces as ·, so that a reader of a test sees them. */
export function visible(text: string): string {
  return text
    .replace(/[\u2066\u2068]/g, '⟨')
    .replace(/\u2069/g, '⟩')
    .replace(/\u00A0/g, '·');
}
