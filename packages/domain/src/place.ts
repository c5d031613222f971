export const PLACE_TYPES = ['COUNTRY', 'REGION', 'CITY'] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];
