/** Shows "typing…" below the message that is answered, for a moment that fits the answer. Who writes meanwhile is heard first. */
import type { Address } from '../../../core/address.ts';
import type { TransportId } from '../../../core/message.ts';
import { type Instant, minuteMs, secondMs } from '../../../core/time/instant.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Incoming } from '../../../ports/transport.ts';

export type Typing = {
  /**
   * Where they wrote a moment ago: shows it and waits. `interrupted`: they wrote, or the line closes; the message should be
   * thought over. Never rejects.
   */
  before(to: Address, text: string): Promise<'done' | 'interrupted'>;
  /** Somebody wrote: it may be a STOP. */
  heard(news: readonly Incoming[]): void;
  stop(): void;
};

export type TypingDeps = {
  readonly clock: Clock;
  /** Not waited for: what cannot be shown holds up nothing. */
  readonly show: (message: TransportId) => void;
};

const leastMs = 500;
const mostMs = 2 * secondMs;
const perCharacterMs = 20;
/** Whoever wrote longer ago is not looking at the chat any more. */
const freshMs = 5 * minuteMs;
const mostRemembered = 10_000;

export function createTyping({ clock, show }: TypingDeps): Typing {
  /** By each of a person's addresses; who wrote last is at the end. */
  const latest = new Map<string, { readonly id: TransportId; readonly at: Instant }>();
  const underWay = new Map<string, Set<() => void>>();

  const interrupt = (person: string) => {
    for (const end of underWay.get(person) ?? []) end();
  };
  const remember = (person: string, id: TransportId) => {
    latest.delete(person);
    latest.set(person, { id, at: clock.now() });
    const [oldest] = latest.keys();
    if (latest.size > mostRemembered && oldest !== undefined) latest.delete(oldest);
  };

  return {
    async before({ value: person }, text) {
      const message = latest.get(person);
      if (message === undefined || clock.now() - message.at >= freshMs) return 'done';
      show(message.id);
      return new Promise((resolve) => {
        const ends = underWay.get(person) ?? new Set();
        underWay.set(person, ends);
        const settle = (how: 'done' | 'interrupted') => {
          cancel();
          ends.delete(end);
          if (ends.size === 0) underWay.delete(person);
          resolve(how);
        };
        const end = () => settle('interrupted');
        const waitMs = Math.min(mostMs, leastMs + perCharacterMs * text.length);
        const cancel = clock.at(clock.now() + waitMs, () => settle('done'));
        ends.add(end);
      });
    },
    heard(news) {
      for (const { event } of news) {
        if (event.type !== 'message.received') continue;
        for (const { value } of [event.from, ...(event.also ?? [])]) {
          remember(value, event.transportId);
          interrupt(value);
        }
      }
    },
    stop() {
      for (const person of [...underWay.keys()]) interrupt(person);
    },
  };
}

/** For lines on which nothing is shown. */
export const noTyping: Typing = { before: async () => 'done', heard() {}, stop() {} };
