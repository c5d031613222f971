/** Things that say the same, together, in the order of the first of each. */
export function grouped<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => unknown,
): readonly (readonly [Thing, ...Thing[]])[] {
  const groups = new Map<string, [Thing, ...Thing[]]>();
  for (const thing of things) {
    const key = JSON.stringify(keyOf(thing));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return [...groups.values()];
}
