/** Who was in the list already: one figure per telephone and nothing else, so that half a million fit into memory. */
import type { Address } from '../address.ts';
import { type Purpose, purposes } from '../consent.ts';
import type { ConsentReported } from '../event.ts';
import { numberKey } from './read-number.ts';

/** What earlier rows of the same telephone said. */
export type Earlier = {
  /** The line of the first of them. */
  readonly line: number;
  readonly granted: readonly Purpose[];
  readonly withdrawn: readonly Purpose[];
  /** One of them said that nothing at all is wanted. */
  readonly optedOut: boolean;
};

export type NumbersSeen = {
  /** What was said before, or null; and remembers what this row says. */
  meet(address: Address, event: ConsentReported, line: number): Earlier | null;
  /** Telephones remembered: each is one entry of a map from a figure to a figure. */
  readonly size: number;
};

const withdrawnShift = purposes.length;
const optedOutBit = 1 << (2 * purposes.length);
const width = 2 * optedOutBit;

export function createNumbersSeen(): NumbersSeen {
  /** Number → first line × width + bits. */
  const seen = new Map<number, number>();
  return {
    meet(address, event, line) {
      const key = numberKey(address);
      const before = seen.get(key);
      const bits = before === undefined ? 0 : before % width;
      const first = before === undefined ? line : Math.floor(before / width);
      seen.set(key, first * width + (bits | bitsOf(event)));
      return before === undefined ? null : earlier(first, bits);
    },
    get size() {
      return seen.size;
    },
  };
}

/** True when this row says nothing that an earlier one of the same telephone has not said. */
export const isDuplicate = (event: ConsentReported, before: Earlier): boolean => {
  if (event.action === 'withdraw' && isEverything(event.purposes)) return before.optedOut;
  const said = event.action === 'withdraw' ? before.withdrawn : before.granted;
  return event.purposes.every((purpose) => said.includes(purpose));
};

const isEverything = (wanted: readonly Purpose[]): boolean => wanted.length === purposes.length;

function bitsOf({ action, purposes: said }: ConsentReported): number {
  const bits = said.reduce((sum, purpose) => sum | (1 << purposes.indexOf(purpose)), 0);
  if (action === 'grant') return bits;
  return (bits << withdrawnShift) | (isEverything(said) ? optedOutBit : 0);
}

const earlier = (line: number, bits: number): Earlier => ({
  line,
  granted: purposes.filter((_, index) => (bits & (1 << index)) !== 0),
  withdrawn: purposes.filter((_, index) => (bits & (1 << (index + withdrawnShift))) !== 0),
  optedOut: (bits & optedOutBit) !== 0,
});
