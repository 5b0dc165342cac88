/** Whether what is sent to somebody arrives, in one word: what segments and reports go by. */
import type { Contact } from '../contact.ts';

/** A suspect had undeliverable messages; to the undelivered something was sent of which no receipt came. */
export type DeliveryWord = 'fine' | 'suspect' | 'undelivered' | 'unreachable';

export function deliveryWord({ lifecycle, delivery }: Pick<Contact, 'lifecycle' | 'delivery'>): DeliveryWord {
  if (lifecycle.stage === 'unreachable') return 'unreachable';
  return delivery.failures.length > 0 ? 'suspect' : delivery.lost !== null ? 'undelivered' : 'fine';
}
