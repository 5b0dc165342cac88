/** Failures on demand: a phone or the whole line can be told to refuse, to hang, to be offline, to keep receipts back. */
import { type Address, addressKey } from '../../../core/address.ts';
import type { SendFailure } from '../../../core/receipt.ts';

export type SimulatedFailure = {
  readonly code: string;
  readonly retryable: boolean;
  readonly addressFailed: boolean;
  /** With it: as if a number check had found nobody. */
  readonly certain?: boolean;
};

/** What is left out stays as it is. */
export type PhoneSwitches = {
  /** Every send fails like this, or the next `failNext` ones; null ends it. */
  readonly fail?: SimulatedFailure | null;
  readonly failNext?: number;
  /** `true`: sends are lost without an answer. `'shown'`: the phone shows them and the answer is lost. */
  readonly hang?: boolean | 'shown';
  readonly receipts?: 'auto' | 'delivered' | 'none';
};

/** The line as a whole can also lose its connection, or be restricted: it answers, and starts nothing, for `forMs`, or without an end. */
export type LineSwitches = PhoneSwitches & {
  readonly offline?: boolean;
  readonly restricted?: { readonly forMs: number | null } | null;
};

export type Switches = {
  /** Without a phone: for the whole line. A phone's own setting goes before the line's. */
  set(switches: LineSwitches, phone?: Address): void;
  /** A phone's own setting, as it is now. */
  of(phone: Address): PhoneSwitches;
  offline(): boolean;
  hang(phone: Address): boolean | 'shown';
  receipts(phone: Address): 'auto' | 'delivered' | 'none';
  /** The failure this send meets, or null. Counts `failNext` down. */
  nextFailure(phone: Address): SendFailure | null;
};

const anyFailure: SimulatedFailure = { code: 'simulated', retryable: true, addressFailed: false };

export function createSwitches(): Switches {
  let line: LineSwitches = {};
  const phones = new Map<string, PhoneSwitches>();

  const own = (phone: Address): PhoneSwitches => phones.get(addressKey(phone)) ?? {};
  const merged = <Kept extends LineSwitches>(kept: Kept, news: LineSwitches): Kept => {
    const { failNext: _, ...withoutCount } = kept;
    // A new failure replaces the old one together with its countdown.
    return { ...(news.fail === undefined ? kept : withoutCount), ...news } as Kept;
  };

  return {
    set(switches, phone) {
      if (!phone) line = merged(line, switches);
      else phones.set(addressKey(phone), merged(own(phone), switches));
    },
    of: own,
    offline: () => line.offline ?? false,
    hang: (phone) => own(phone).hang ?? line.hang ?? false,
    receipts: (phone) => own(phone).receipts ?? line.receipts ?? 'auto',
    nextFailure(phone) {
      const mine = own(phone);
      const asked = mine.fail !== undefined || mine.failNext !== undefined;
      const [scope, keep] = asked
        ? [mine, (next: PhoneSwitches) => phones.set(addressKey(phone), next)]
        : [line, (next: PhoneSwitches) => (line = next)];
      const { fail, failNext, ...rest } = scope;
      if (failNext === undefined) return fail ? failureOf(fail) : null;
      keep(failNext > 1 ? { ...scope, failNext: failNext - 1 } : rest);
      return failNext > 0 ? failureOf(fail ?? anyFailure) : null;
    },
  };
}

const failureOf = ({ code, retryable, addressFailed, certain }: SimulatedFailure): SendFailure => ({
  code,
  words: `The simulator was told to refuse this message (${code}).`,
  retryable,
  ours: false,
  addressFailed,
  ...(certain ? { certain: true } : {}),
});
