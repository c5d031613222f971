import type * as Packaged from './generated/catalogue.js';

/**
 * Whose codes the compiler knows. Empty: those of the dataset that this package was made with. `hasila types --url URL`
 * writes a module that puts those of any server in their place, by `declare module '@hasila/sdk'`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: a user's project adds its member.
export interface Register {}

interface Catalogue {
  readonly indicators: object;
  readonly places: object;
  readonly breakdowns: object;
  readonly topics: object;
}

interface OfThisPackage {
  readonly indicators: Packaged.IndicatorCodes;
  readonly places: Packaged.PlaceCodes;
  readonly breakdowns: Packaged.BreakdownCodes;
  readonly topics: Packaged.TopicCodes;
}

type Registered = Register extends { readonly catalogue: infer Own extends Catalogue } ? Own : OfThisPackage;

export type IndicatorCodes = Registered['indicators'];
export type PlaceCodes = Registered['places'];
export type BreakdownCodes = Registered['breakdowns'];
export type TopicCodes = Registered['topics'];
