import { fromRoot } from './at.mjs';

/** The driver of the service itself: floors and fillings use the same. */
const { default: postgres } = await import(fromRoot('packages/schema/node_modules/postgres/src/index.js'));

/** A pool; dates stay texts, as the service has them. */
export function driver(url, options = {}) {
  return postgres(url, {
    fetch_types: false,
    onnotice: () => undefined,
    types: { date: { to: 1082, from: [1082, 1114, 1184], serialize: String, parse: (text) => text } },
    ...options,
  });
}
