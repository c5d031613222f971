interface KnownPlace {
  readonly name: { readonly value: string };
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

/** A place for search engines; where it lies, if that is known. */
export function placeData({ name, latitude, longitude }: KnownPlace): object {
  const lies = latitude != null && longitude != null;
  return {
    '@type': 'Place',
    name: name.value,
    ...(lies ? { geo: { '@type': 'GeoCoordinates', latitude, longitude } } : {}),
  };
}
