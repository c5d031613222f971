import { periodDays } from '@hasila/domain';
import type { Source } from '../answers/source.js';
import type { DocumentFragment } from '../generated/operations.js';
import { citedSource } from './cited-source.js';

export function sourceFromWire({ report, ...wire }: DocumentFragment): Source {
  return {
    ...citedSource(wire),
    report: report && { ...report, period: periodDays(report.period) },
  };
}
