import type { SeenKeys } from './row-reader.js';

/** Ids in one block of bits: those of a file lie close together. */
const BLOCK = 65_536;

/** Ids of readings that were seen: a bit for each, for a set of a million texts takes a hundred megabytes. */
export class SeenIds implements SeenKeys {
  readonly #blocks = new Map<string, Uint8Array>();
  readonly #others = new Set<string>();

  has(id: string): boolean {
    const { block, bit } = placeOf(id);
    if (block === undefined) return this.#others.has(id);
    const bits = this.#blocks.get(block);
    return bits !== undefined && ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }

  add(id: string): void {
    const { block, bit } = placeOf(id);
    if (block === undefined) {
      this.#others.add(id);
      return;
    }
    let bits = this.#blocks.get(block);
    if (bits === undefined) {
      bits = new Uint8Array(BLOCK / 8);
      this.#blocks.set(block, bits);
    }
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
}

/** Ids with another number of digits are other ids, and lie in other blocks. */
function placeOf(id: string): { readonly block: string | undefined; readonly bit: number } {
  if (!/^r\d{5,9}$/.test(id)) return { block: undefined, bit: 0 };
  const number = Number(id.slice(1));
  return { block: `${id.length} ${Math.floor(number / BLOCK)}`, bit: number % BLOCK };
}
