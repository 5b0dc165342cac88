/** Whether what is sent to somebody arrives, in words for people. */
import type { Contact } from '../core/contact.ts';
import { occasions } from '../core/delivery/delivery.ts';
import { type DeliveryWord, deliveryWord } from '../core/delivery/delivery-word.ts';
import { usualDelivery } from '../core/delivery/rules.ts';
import type { Policy } from '../core/policy/policy.ts';
import { zoneOf } from '../core/policy/where.ts';
import type { Instant } from '../core/time/instant.ts';

export type DeliveryAnswer = { readonly state: DeliveryWord; readonly words: string };

export function deliveryAnswer(contact: Contact, policy: Policy): DeliveryAnswer {
  return { state: deliveryWord(contact), words: wordsOf(contact, policy) };
}

function wordsOf(contact: Contact, policy: Policy): string {
  const { failures, lost } = contact.delivery;
  const { unreachableAfter } = policy.delivery ?? usualDelivery;
  const last = failures.at(-1);
  const suspected =
    last === undefined
      ? []
      : [
          `Messages could not be delivered, ${occasions(failures, zoneOf(contact, policy))} of ${unreachableAfter} occasions after which their number counts as dead; last on ${dayOf(last.at)} (${last.code}).`,
        ];
  const silent =
    lost === null
      ? []
      : [
          `${lost.count === 1 ? 'A message was' : `${lost.count} messages were`} sent and never delivered, since ${dayOf(lost.since)}: they may have blocked the number, or their phone is off.`,
        ];
  const said = [...suspected, ...silent];
  return said.length === 0
    ? 'Nothing speaks against it.'
    : [...said, 'Anything that arrives takes it back.'].join(' ');
}

const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10);
