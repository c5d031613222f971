/** What a word of a figure expression means. */
export type Meaning =
  | { readonly type: 'CARDINAL'; readonly value: number }
  /** "a", "un": one of the scale or unit that follows. Only the French one counts too: "vingt et un". */
  | { readonly type: 'ARTICLE'; readonly counts: boolean }
  /** `times` is 2 for an Arabic dual: مليونين. */
  | { readonly type: 'SCALE'; readonly value: number; readonly times: 1 | 2 }
  | { readonly type: 'FRACTION'; readonly value: 0.5 | 0.25 }
  /** `times` is how many the word says by itself: طن is one, طنين two, "tonnes" does not say. */
  | { readonly type: 'UNIT'; readonly measure: Measure; readonly size: number; readonly times?: 1 | 2 }
  | { readonly type: 'PERCENT' }
  | { readonly type: 'OF' }
  | { readonly type: 'AND' };

/** What a unit of measure measures. Sizes are told in kilograms, dirhams and square metres. */
export type Measure = 'MASS' | 'MONEY' | 'AREA';

/** One spelling for words that are written in several: no accents, no vowel signs, one alef, small letters. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/ى/g, 'ي')
    .toLowerCase();
}

/** The meaning of one or two words, folded and joined by a space; `undefined` for all that is no part of a number. */
export function meaningOf(folded: string): Meaning | undefined {
  return MEANINGS.get(folded);
}

const CARDINALS: Readonly<Record<number, string>> = {
  0: 'zero zéro صفر',
  1: 'one واحد واحدة أحد إحدى',
  2: 'two deux اثنان اثنين اثنتان اثنتين اثنا اثنتا اثني اثنتي إثنان إثنين',
  3: 'three trois ثلاث ثلاثة',
  4: 'four quatre أربع أربعة',
  5: 'five cinq خمس خمسة',
  6: 'six ست ستة',
  7: 'seven sept سبع سبعة',
  8: 'eight huit ثمان ثماني ثمانية',
  9: 'nine neuf تسع تسعة',
  10: 'ten dix عشر عشرة',
  11: 'eleven onze',
  12: 'twelve douze',
  13: 'thirteen treize',
  14: 'fourteen quatorze',
  15: 'fifteen quinze',
  16: 'sixteen seize',
  17: 'seventeen',
  18: 'eighteen',
  19: 'nineteen',
  20: 'twenty vingt vingts عشرون عشرين',
  30: 'thirty trente ثلاثون ثلاثين',
  40: 'forty quarante أربعون أربعين',
  50: 'fifty cinquante خمسون خمسين',
  60: 'sixty soixante ستون ستين',
  70: 'seventy septante سبعون سبعين',
  80: 'eighty ثمانون ثمانين',
  90: 'ninety nonante تسعون تسعين',
  100: 'hundred cent cents مئة مائة مية',
  200: 'مئتان مئتين مائتان مائتين',
  300: 'ثلاثمائة ثلاثمئة',
  400: 'أربعمائة أربعمئة',
  500: 'خمسمائة خمسمئة',
  600: 'ستمائة ستمئة',
  700: 'سبعمائة سبعمئة',
  800: 'ثمانمائة ثمانمئة ثمانيمائة',
  900: 'تسعمائة تسعمئة',
};

const SCALES: readonly (readonly [value: number, times: 1 | 2, words: string])[] = [
  [10, 1, 'dizaine dizaines'],
  [12, 1, 'dozen dozens douzaine douzaines'],
  [15, 1, 'quinzaine'],
  [20, 1, 'vingtaine'],
  [30, 1, 'trentaine'],
  [40, 1, 'quarantaine'],
  [50, 1, 'cinquantaine'],
  [60, 1, 'soixantaine'],
  [100, 1, 'centaine centaines hundreds'],
  [1_000, 1, 'thousand thousands mille millier milliers ألف ألفا آلاف ألاف'],
  [1_000, 2, 'ألفان ألفين'],
  [1_000_000, 1, 'million millions مليون مليونا ملايين'],
  [1_000_000, 2, 'مليونان مليونين'],
  [1_000_000_000, 1, 'billion billions milliard milliards مليار مليارا ملايير مليارات'],
  [1_000_000_000, 2, 'ملياران مليارين'],
];

const UNITS: readonly (readonly [measure: Measure, size: number, times: 0 | 1 | 2, words: string])[] = [
  ['MASS', 1_000, 0, 'tonne tonnes ton tons أطنان'],
  ['MASS', 1_000, 1, 'طن طنا'],
  ['MASS', 1_000, 2, 'طنان طنين'],
  ['MASS', 100, 0, 'quintal quintaux قنطار قنطارا قناطير'],
  [
    'MASS',
    1,
    0,
    'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes كلغ كغ كيلوغرامات كيلوجرامات كيلو',
  ],
  ['MASS', 1, 1, 'كيلوغرام كيلوغراما كيلوجرام كيلوجراما'],
  ['MASS', 1, 2, 'كيلوغرامان كيلوغرامين'],
  ['MASS', 0.001, 0, 'g gr gram grams gramme grammes غ غرام غراما غرامات جرام جراما'],
  ['MONEY', 1, 0, 'dirham dirhams dh dhs mad درهم درهما دراهم'],
  ['MONEY', 0.01, 0, 'centime centimes سنتيم سنتيما سنتيمات'],
  ['AREA', 10_000, 0, 'hectare hectares ha هكتارات'],
  ['AREA', 10_000, 1, 'هكتار هكتارا'],
  ['AREA', 10_000, 2, 'هكتاران هكتارين'],
  ['AREA', 1, 0, 'm² m2 م² م2'],
  [
    'AREA',
    1,
    0,
    'mètre_carré mètres_carrés square_metre square_metres square_meters متر_مربع مترا_مربعا أمتار_مربعة',
  ],
];

const OTHERS: readonly (readonly [meaning: Meaning, words: string])[] = [
  [{ type: 'ARTICLE', counts: false }, 'a an'],
  [{ type: 'ARTICLE', counts: true }, 'un une'],
  [{ type: 'FRACTION', value: 0.5 }, 'half demi demie نصف النصف'],
  [{ type: 'FRACTION', value: 0.25 }, 'quarter quart ربع الربع'],
  [
    { type: 'PERCENT' },
    '% ٪ percent pourcent per_cent pour_cent بالمائة بالمئة بالماية في_المائة في_المئة في_الماية',
  ],
  [{ type: 'OF' }, 'de d of des'],
  [{ type: 'AND' }, 'and et و'],
];

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...Object.entries(CARDINALS).flatMap(([value, words]) =>
    entries({ type: 'CARDINAL', value: Number(value) }, words),
  ),
  ...SCALES.flatMap(([value, times, words]) => entries({ type: 'SCALE', value, times }, words)),
  ...UNITS.flatMap(([measure, size, times, words]) =>
    entries(times === 0 ? { type: 'UNIT', measure, size } : { type: 'UNIT', measure, size, times }, words),
  ),
  ...OTHERS.flatMap(([meaning, words]) => entries(meaning, words)),
]);

function entries(meaning: Meaning, words: string): readonly (readonly [string, Meaning])[] {
  return words.split(' ').map((word) => [fold(word.replace('_', ' ')), meaning]);
}
