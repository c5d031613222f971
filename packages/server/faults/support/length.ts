/** FAULTS=long: as often as the promises are made for. Otherwise as often as every change can wait for. */
const long = process.env['FAULTS'] === 'long';

export function often<T>(times: { readonly short: T; readonly long: T }): T {
  return long ? times.long : times.short;
}
