/** The phones of the simulator: hands to write with and eyes to see what is shown. They outlive the engine. */
import { randomBytes } from 'node:crypto';
import { type Address, addressKey } from '../../../core/address.ts';
import type { ChannelId } from '../../../core/channel.ts';
import { KabarError } from '../../../core/errors.ts';
import type { TransportId } from '../../../core/message.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Clock } from '../../../ports/clock.ts';
import { hear, impossible, type PhoneWrite } from './hear.ts';
import type { Appended, PhoneFile, PhoneRow } from './phone-file.ts';
import type { LineSwitches, PhoneSwitches } from './switches.ts';
import type { ShownMessage } from './thread.ts';

export type Written = {
  readonly id: TransportId;
  readonly duplicate: boolean;
  /** False while nobody listens: the phone keeps the message and offers it as soon as somebody does. */
  readonly stored: boolean;
};

export type ThreadRange = { readonly after?: string; readonly limit?: number };

/** Told of each message from Kabar as it appears on a phone. */
export type PhoneWatcher = (phone: Address, text: string) => void;

export type SimulatedPhones = {
  /**
   * Resolves when the engine stored it, or when the phone keeps it because nobody listens. Rejects with
   * `request.invalid` for what cannot be done on this phone, and with the engine's error when the engine could not
   * store it; then the phone keeps it and offers it again.
   */
  write(write: PhoneWrite): Promise<Written>;
  /** What the phone shows, oldest first: the latest 1,000, or those after a message. */
  shown(phone: Address, range?: ThreadRange): readonly ShownMessage[];
  /** The phones that were busy last, the latest first. */
  recent(limit: number): readonly Address[];
  /** Failures on demand, for one phone or the whole line. */
  set(switches: LineSwitches, phone?: Address): void;
  /** What this phone was told, as it is now. */
  switchesOf(phone: Address): PhoneSwitches;
  /** Returns a function that ends the watch. A watcher must not throw. */
  watch(watcher: PhoneWatcher): () => void;
};

export type PhonesDeps = {
  readonly channel: ChannelId;
  readonly clock: Clock;
  readonly file: PhoneFile;
  readonly offer: (row: PhoneRow) => Promise<'stored' | 'kept'>;
  readonly set: SimulatedPhones['set'];
  readonly switchesOf: SimulatedPhones['switchesOf'];
  readonly watchers: Set<PhoneWatcher>;
};

const defaultLimit = 1_000;
/** How far back a phone is looked through for what can be pressed. */
const reach = 100;

export function createPhones(deps: PhonesDeps): SimulatedPhones {
  const { channel, clock, file, offer, set, switchesOf, watchers } = deps;
  const newId = createIds('in');
  const stamp = growingStamps(clock);

  async function keep(write: PhoneWrite, id: TransportId): Promise<Appended> {
    const known = write.id === undefined ? undefined : file.byId(write.id);
    if (known) return { row: known, fresh: false };
    const messages = () => file.thread(write.from, { limit: reach });
    const heard = hear(write, { channel, id, at: stamp(), messages });
    try {
      return await file.append({ ...heard, phone: write.from, status: 'sent', settled: false });
    } catch (cause) {
      throw new KabarError(
        'transport.unavailable',
        'The file of the simulated phones could not be written.',
        {
          retryable: true,
          cause,
        },
      );
    }
  }

  return {
    async write(write) {
      const id = (write.id ?? newId()) as TransportId;
      const { row, fresh } = await keep(write, id);
      if (row.line.direction !== 'in' || addressKey(row.phone) !== addressKey(write.from)) {
        throw impossible(
          'This id belongs to another message on the line. Leave it out or take another.',
          'id',
        );
      }
      return { id, duplicate: !fresh, stored: (await offer(row)) === 'stored' };
    },
    shown: (phone, { after, limit = defaultLimit } = {}) =>
      file.thread(phone, { limit, ...(after === undefined ? {} : { after }) }),
    recent: (limit) => file.recentPhones(limit),
    set,
    switchesOf,
    watch(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}

/** Unique across processes, and growing within one, which the file's index likes. */
export function createIds(direction: 'in' | 'out'): () => TransportId {
  const process = randomBytes(6).toString('hex');
  let count = 0;
  return () => `sim-${direction}-${process}-${++count}` as TransportId;
}

/** Never the same moment twice: two votes of one millisecond are two votes. */
function growingStamps(clock: Clock): () => Instant {
  let last = 0;
  return () => {
    last = Math.max(clock.now(), last + 0.001);
    return last;
  };
}
