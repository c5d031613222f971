/** What the rules have made sure of: only a mistake in this program finds nothing. */
export function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the checked dataset holds no ${name}`);
  return value;
}
