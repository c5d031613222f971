import { directionOf, type Language } from '@hasila/domain';

/** Where lines begin: in Arabic on the right. */
export type Side = 'left' | 'right';

export function sideOf(language: Language): Side {
  return directionOf(language) === 'RTL' ? 'right' : 'left';
}
