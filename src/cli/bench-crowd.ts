/** Many simulated people of a measurement: who write all at once, and are looked at one by one. */
import type { Kabar } from '../compose.ts';
import type { Address } from '../core/address.ts';
import { secondMs } from '../core/time/instant.ts';
import type { VirtualClock } from '../ports/clock.ts';
import type { Running } from '../start.ts';

export type Seen = {
  /** Version and step of the run in front; null when there is none. */
  readonly at: string | null;
  /** How many messages they were sent so far. */
  readonly heard: number;
  /** How often an upgrade moved them, by their journal. */
  readonly moves: number;
};

export type Crowd = {
  readonly people: readonly string[];
  /** Each of them writes these, one after the other, and everything that follows is done. */
  say(people: readonly string[], ...texts: readonly string[]): Promise<void>;
  look(): Promise<ReadonlyMap<string, Seen>>;
};

type Where = { readonly kabar: Kabar; readonly running: Running; readonly clock: VirtualClock };

const page = 500;

export function crowdIn({ kabar, running, clock }: Where, count: number): Crowd {
  const { simulator, store } = kabar;
  if (!simulator) throw new Error('the measurement talks through the simulator');
  const { phones } = simulator;
  const phone = (value: string): Address => ({ kind: 'phone', value });
  const people = Array.from({ length: count }, (_, index) => `+62812${String(10_000_000 + index)}`);

  async function see(value: string): Promise<readonly [string, Seen]> {
    const id = await store.contacts.find(phone(value));
    const contact = id && (await store.contacts.load([id])).get(id)?.contact;
    if (!contact) return [value, { at: null, heard: 0, moves: 0 }];
    const frame = contact.run?.stack.at(-1);
    const turns = await store.journal.of(contact.id, 100);
    return [
      value,
      {
        at: frame ? `${frame.version} ${frame.step}` : null,
        heard: phones.shown(phone(value)).filter(({ direction }) => direction === 'out').length,
        moves: turns.flatMap(({ lines }) => lines).filter(({ what }) => what === 'upgrade.moved').length,
      },
    ];
  }

  return {
    people,
    async say(some, ...texts) {
      for (const text of texts) {
        clock.advance(2 * secondMs);
        for (let from = 0; from < some.length; from += page) {
          const writing = some.slice(from, from + page);
          await Promise.all(
            writing.map((from) => phones.write({ from: phone(from), content: { kind: 'text', text } })),
          );
          await kabar.engine.idle();
        }
        await running.settle();
      }
    },
    async look() {
      const seen = new Map<string, Seen>();
      for (let from = 0; from < people.length; from += page)
        for (const [who, what] of await Promise.all(people.slice(from, from + page).map(see)))
          seen.set(who, what);
      return seen;
    },
  };
}
