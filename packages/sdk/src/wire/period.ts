import { type Period, periodDays } from '@hasila/domain';

export function periodOrNull(text: string | null): Period | null {
  return text === null ? null : periodDays(text);
}
