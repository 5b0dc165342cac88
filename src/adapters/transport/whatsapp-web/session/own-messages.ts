/**
 * Messages that this session has just put into a chat. `sendMessage` can send and still return nothing (its id could
 * not be read back): then the message is known by its chat and words.
 */
import type { WireMessage } from '../protocol.ts';

export type OwnMessages = {
  note(message: WireMessage): void;
  /** The oldest message not yet taken that fits; each message is taken once. Waits up to `limitMs` for it to appear. */
  take(fits: (message: WireMessage) => boolean, limitMs: number): Promise<WireMessage | null>;
  /** Marks a message as known by its own id. */
  forget(key: string): void;
};

type Waiting = { readonly fits: (message: WireMessage) => boolean; readonly found: (m: WireMessage) => void };

/** More than can be in flight at once. */
const capacity = 200;

export function createOwnMessages(): OwnMessages {
  let recent: WireMessage[] = [];
  const waiting = new Set<Waiting>();
  return {
    note(message) {
      for (const waiter of waiting) {
        if (!waiter.fits(message)) continue;
        waiting.delete(waiter);
        return waiter.found(message);
      }
      recent = [...recent.slice(1 - capacity), message];
    },
    take(fits, limitMs) {
      const known = recent.find(fits);
      if (known !== undefined) {
        recent = recent.filter((message) => message !== known);
        return Promise.resolve(known);
      }
      return new Promise((resolve) => {
        const waiter: Waiting = { fits, found: (message) => settle(message) };
        const timer = setTimeout(() => settle(null), limitMs);
        const settle = (message: WireMessage | null) => {
          clearTimeout(timer);
          waiting.delete(waiter);
          resolve(message);
        };
        waiting.add(waiter);
      });
    },
    forget(key) {
      recent = recent.filter((message) => message.key !== key);
    },
  };
}
