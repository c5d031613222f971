import type { Commitment } from '../answers/commitment.js';
import type { CommitmentFragment } from '../generated/operations.js';
import { citedSource } from './cited-source.js';
import { quantityFromWire } from './observation.js';
import { periodOrNull } from './period.js';

export function commitmentFromWire({
  slippageDaysMin: min,
  slippageDaysMax: max,
  ...wire
}: CommitmentFragment): Commitment {
  const { promised, delivered } = wire;
  return {
    ...wire,
    due: periodOrNull(wire.due),
    originalDue: periodOrNull(wire.originalDue),
    slippageDays: min === null || max === null ? null : { min, max },
    promised: promised && quantityFromWire(promised),
    delivered: delivered && quantityFromWire(delivered),
    statements: wire.statements.map(({ due, citation, ...statement }) => ({
      ...statement,
      due: periodOrNull(due),
      source: citedSource(citation.source),
    })),
  };
}
