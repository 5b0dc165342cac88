/** A set of places in the chain, one bit each: a hundred million of them fit into twelve megabytes. */

export type PlaceSet = { add(seq: number): void; has(seq: number): boolean };

export function createPlaceSet(): PlaceSet {
  let bits = new Uint8Array(1_024);
  return {
    add(seq) {
      const byte = Math.floor(seq / 8);
      if (byte >= bits.length) {
        const grown = new Uint8Array(Math.max(byte + 1, 2 * bits.length));
        grown.set(bits);
        bits = grown;
      }
      bits[byte] = (bits[byte] ?? 0) | (1 << (seq % 8));
    },
    has: (seq) => ((bits[Math.floor(seq / 8)] ?? 0) & (1 << (seq % 8))) !== 0,
  };
}
