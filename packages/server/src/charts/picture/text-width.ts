/** Parts of the size of letters, as wide as those of Noto Sans and Noto Naskh Arabic are on average. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[اأإآلء]/u, 0.3],
  [/[بتثنيئىفق]/u, 0.39],
  [/[سشصض]/u, 0.8],
  [/\p{Script=Arabic}/u, 0.5],
  [/[\s\u00A0\u202F]/u, 0.27],
  [/[iljtfrI.,:;'’|!()[\]،؛-]/u, 0.32],
  [/\p{Nd}/u, 0.58],
  [/[mwMW@%—]/u, 0.9],
  [/\p{Lu}/u, 0.67],
  [/\p{Ll}/u, 0.57],
];
const ANY_OTHER = 0.8;
const BOLDER = 1.06;

/** About as wide as a text is drawn: whoever looks at a picture may have other fonts. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? ANY_OTHER;
  return width * size * (bold ? BOLDER : 1);
}
