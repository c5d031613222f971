import type { readDataset } from '@hasila/schema';

type UnitRow = Awaited<ReturnType<typeof readDataset>>['units'][number];

const HEAD = `import type { UnitWords } from '@hasila/domain';

/** The words after a number of every unit, by language and plural class; a class that is not there is as \`other\`. */
export const UNIT_WORDS: Readonly<Record<string, UnitWords>> = {
`;

/** The words of the dataset's units, for figures that are put into words without a server. */
export function printUnitWords(units: readonly UnitRow[]): string {
  const lines = units.map((unit) => `  '${unit.code}': ${JSON.stringify(wordsOf(unit))},\n`);
  return `${HEAD}${lines.join('')}};\n`;
}

function wordsOf({ oneEn, otherEn, oneFr, otherFr, oneAr, twoAr, fewAr, manyAr, otherAr }: UnitRow) {
  return {
    AR: brief({ one: oneAr, two: twoAr, few: fewAr, many: manyAr, other: otherAr }),
    EN: brief({ one: oneEn, other: otherEn }),
    FR: brief({ one: oneFr, other: otherFr }),
  };
}

/** Without the classes that `other` stands for. */
function brief(noun: { readonly other: string } & Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(noun).filter(([plural, word]) => plural === 'other' || word !== noun.other),
  );
}
