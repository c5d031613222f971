import { periodDays } from '@hasila/domain';
import type { Source } from '../answers/source.js';
import type { DocumentFragment } from '../generated/operations.js';
import { periodOrNull } from './period.js';

export function sourceFromWire({ published, report, ...wire }: DocumentFragment): Source {
  return {
    ...wire,
    published: periodOrNull(published),
    report: report && { ...report, period: periodDays(report.period) },
  };
}
