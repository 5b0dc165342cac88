/** Those who wait, in this process, until everything of a contact was taken out. */
import type { ContactId } from '../../core/contact-id.ts';

export type ErasureWaiters = {
  wait(contact: ContactId): Promise<void>;
  tell(contact: ContactId): void;
};

export function createErasureWaiters(): ErasureWaiters {
  const waiting = new Map<ContactId, readonly (() => void)[]>();
  return {
    wait: (contact) =>
      new Promise((resolve) => {
        waiting.set(contact, [...(waiting.get(contact) ?? []), resolve]);
      }),
    tell(contact) {
      for (const resolve of waiting.get(contact) ?? []) resolve();
      waiting.delete(contact);
    },
  };
}
