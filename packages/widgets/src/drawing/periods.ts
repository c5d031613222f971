import { type Language, periodDays, periodParts } from '@hasila/domain';

/** A period as it is said: "2024", "June 2024", "January to June 2024" with a dash. */
export function periodName(period: string, language: Language): string {
  const dayOfMonth = (day: number) => (language === 'FR' && day === 1 ? '1er' : String(day));
  const parts = periodParts(periodDays(period), { language, dayOfMonth });
  return 'name' in parts ? parts.name : `${parts.from} – ${parts.to}`;
}
