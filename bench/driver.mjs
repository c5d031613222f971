import { createRequire } from 'node:module';
import { fromRoot } from './at.mjs';

/** The driver of the service itself, so that floors and figures are filled and asked with the same. */
const postgres = createRequire(fromRoot('packages/schema/package.json'))('postgres');

/** A pool; dates stay texts, as the service has them. */
export function driver(url, options = {}) {
  return postgres(url, {
    fetch_types: false,
    onnotice: () => undefined,
    types: { date: { to: 1082, from: [1082, 1114, 1184], serialize: String, parse: (text) => text } },
    ...options,
  });
}
