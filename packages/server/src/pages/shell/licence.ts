/** Addresses of the licences that a dataset may name. */
const LICENCES: Readonly<Record<string, string>> = {
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
};

/** Where the text of a licence stands; `undefined` for one that we do not know. */
export function licenceAddress(licence: string): string | undefined {
  return LICENCES[licence];
}
