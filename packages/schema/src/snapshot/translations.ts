import type { Translations } from '@hasila/domain';

type Suffixed<Name extends string> = { readonly [K in `${Name}${'Ar' | 'Fr' | 'En'}`]: string | null };

/** The three columns of one text, as far as they are filled. */
export function translations<Name extends string>(row: Suffixed<Name>, name: Name): Translations {
  const columns: Readonly<Record<string, string | null>> = row;
  const filled = (suffix: string) => columns[`${name}${suffix}`] ?? null;
  const [ar, en, fr] = [filled('Ar'), filled('En'), filled('Fr')];
  return {
    ...(ar === null ? {} : { AR: ar }),
    ...(en === null ? {} : { EN: en }),
    ...(fr === null ? {} : { FR: fr }),
  };
}
