import type { Language } from '@hasila/domain';

interface Side {
  readonly place: { readonly slug: string; readonly name: { readonly value: string } };
  readonly breakdown: readonly { readonly member: { readonly label: { readonly value: string } } }[];
}

/** What a figure is about beside its indicator: its place and its parts, "Casablanca, women". */
export function sideName({ place, breakdown }: Side, language: Language): string {
  const parts = breakdown.map(({ member }) => member.label.value);
  return [place.name.value, ...parts].join(language === 'AR' ? '، ' : ', ');
}

/** The same of a comparison, whichever of its sides there is. */
export function subjectOf(
  { target, base }: { readonly target: Side | null; readonly base: Side | null },
  language: Language,
): string {
  const side = target ?? base;
  return side === null ? '' : sideName(side, language);
}
