/** Waits for the server's word on a message: the page calls a message sent when it is in its own list. */
import type { Clock } from '../../../ports/clock.ts';

export type ServerWord = 'accepted' | 'refused' | 'silent';

export type ServerAcks = {
  note(key: string, ack: number): void;
  /** `silent` after `limitMs`, or when the session ends. */
  wait(key: string, limitMs: number): Promise<ServerWord>;
  sessionEnded(): void;
};

/** Acks may come before the page's own answer names the message. */
const capacity = 1_000;

export function createServerAcks(clock: Clock): ServerAcks {
  const words = new Map<string, ServerWord>();
  const waiting = new Map<string, (word: ServerWord) => void>();
  return {
    note(key, ack) {
      if (ack === 0) return;
      const word = ack > 0 ? 'accepted' : 'refused';
      words.delete(key);
      words.set(key, word);
      const oldest = words.size > capacity ? words.keys().next().value : undefined;
      if (oldest !== undefined) words.delete(oldest);
      waiting.get(key)?.(word);
    },
    wait(key, limitMs) {
      const known = words.get(key);
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve) => {
        const settle = (word: ServerWord) => {
          cancel();
          waiting.delete(key);
          resolve(word);
        };
        const cancel = clock.at(clock.now() + limitMs, () => settle('silent'));
        waiting.set(key, settle);
      });
    },
    sessionEnded() {
      for (const settle of [...waiting.values()]) settle('silent');
    },
  };
}
