import type { ResolvedMeasure } from '@hasila/domain';
import type { Claim } from '../answers/claim.js';
import type { ClaimFragment } from '../generated/operations.js';
import { citedSource } from './cited-source.js';

/** The schema has one list of measures for what is asked and what is answered; an answer says which one it is. */
export function claimFromWire({ citation: { asWritten, source }, ...wire }: ClaimFragment): Claim {
  return { ...wire, measure: wire.measure as ResolvedMeasure, asWritten, source: citedSource(source) };
}
