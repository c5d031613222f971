import type { Language } from '@hasila/domain';

/** How numbers and months are written: as in Morocco, in the digits that its institutions use. */
export const LOCALES: Readonly<Record<Language, string>> = {
  AR: 'ar-MA-u-nu-latn',
  EN: 'en-GB',
  FR: 'fr-MA',
};
