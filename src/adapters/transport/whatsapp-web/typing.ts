/** Shows "typing…" before a message, for a time that fits its length. Who writes meanwhile is heard first. */
import type { Clock } from '../../../ports/clock.ts';
import type { Calls } from './calls.ts';

export type Typing = {
  /** `interrupted`: they wrote, or the line closes; the message should be thought over. Never rejects. */
  before(person: string, chat: string, text: string): Promise<'done' | 'interrupted'>;
  /** Somebody wrote: it may be a STOP. */
  heard(person: string): void;
  stop(): void;
};

export type TypingDeps = { readonly clock: Clock; readonly calls: Calls; readonly random: () => number };

/** An answer must not wait for more than a few seconds: nobody types as fast, and nobody is fooled; it is a courtesy. */
const leastMs = 600;
const mostMs = 3_500;
const perCharacterMs = 30;
/** From four fifths to six fifths. */
const spread = 0.4;

export const typingMs = (text: string, random: () => number): number =>
  Math.round(Math.min(mostMs, leastMs + perCharacterMs * text.length * (1 - spread / 2 + spread * random())));

export function createTyping({ clock, calls, random }: TypingDeps, askMs: number): Typing {
  const underWay = new Map<string, Set<() => void>>();
  const interrupt = (person: string) => {
    for (const end of underWay.get(person) ?? []) end();
  };
  return {
    before(person, chat, text) {
      // What cannot be shown is no reason to wait for it.
      void calls.ask('typing', { chat }, askMs);
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
        const cancel = clock.at(clock.now() + typingMs(text, random), () => settle('done'));
        ends.add(end);
      });
    },
    heard: interrupt,
    stop() {
      for (const person of [...underWay.keys()]) interrupt(person);
    },
  };
}

/** For lines on which nothing is simulated. */
export const noTyping: Typing = { before: async () => 'done', heard() {}, stop() {} };
