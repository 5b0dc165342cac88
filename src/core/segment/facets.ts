/** What is stored beside a contact because it is worked out, not told: segments and campaigns find their people by it. */
import { countryOf } from '../address.ts';
import type { Contact } from '../contact.ts';
import { type DeliveryWord, deliveryWord } from '../delivery/delivery-word.ts';
import { placesOf } from '../flow/standing.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import { nameKey, nameOf } from '../name.ts';
import { type Place, placeOf } from '../policy/where.ts';

export type Facets = {
  readonly country: string | null;
  readonly place: Place;
  /** 1 while they are subscribed and their consent to this purpose stands, else 0. */
  readonly utility: 0 | 1;
  readonly marketing: 0 | 1;
  /** Whether what is sent to them arrives. */
  readonly delivery: DeliveryWord;
  /** The flows they stand in, aside and inside others too; `nowhere` alone when there is none. */
  readonly flows: readonly string[];
  /** Their tags as they are looked for; `nowhere` alone when there is none. */
  readonly tags: readonly string[];
  /** Their name as it is looked for; empty where none is known. */
  readonly name: string;
};

/** No flow's name, and no tag's. An index has no place for an empty list. */
const nowhere = '-';

/** Purposes that campaigns may have. */
export type CampaignPurpose = 'utility' | 'marketing';

/** Of this contact alone: neither the policy nor the time of day changes it. */
export function facetsOf(contact: Contact): Facets {
  const isSomebody = contact.erased === null && contact.sealed === null;
  const subscribed = isSubscribed(contact.lifecycle.stage) && isSomebody;
  const reached = (purpose: CampaignPurpose) =>
    subscribed && contact.consents[purpose].state === 'granted' ? 1 : 0;
  return {
    country: contact.addresses.map(countryOf).find((code) => code !== null) ?? null,
    place: placeOf(contact),
    utility: reached('utility'),
    marketing: reached('marketing'),
    delivery: isSomebody ? deliveryWord(contact) : 'fine',
    flows: isSomebody ? flowsOf(contact) : [nowhere],
    tags: isSomebody && contact.tags.length > 0 ? contact.tags : [nowhere],
    name: isSomebody ? nameKey(nameOf(contact) ?? '') : '',
  };
}

function flowsOf(contact: Contact): readonly string[] {
  const flows = new Set(placesOf(contact).map(({ flow }) => flow));
  return flows.size === 0 ? [nowhere] : [...flows].sort();
}
