/** Takes over what was told together with consent: attributes nobody knew, and topics that were ticked or left empty. */
import type { PendingConsent } from '../consent.ts';
import type { Attributes } from '../contact.ts';
import type { Turn } from '../turn.ts';

/** A report adds to what we know; it never changes or removes what the person told us. */
export function adopt(
  turn: Turn,
  { attributes, topics }: Pick<PendingConsent, 'attributes' | 'topics'>,
): void {
  const { contact } = turn;
  if (attributes) turn.change({ attributes: { ...known(attributes), ...contact.attributes } });
  if (!topics) return;
  const refused = new Set([...contact.preferences.refused, ...topics.refused]);
  for (const topic of topics.wanted) refused.delete(topic);
  turn.change({ preferences: { ...contact.preferences, refused: [...refused].sort() } });
}

const known = (attributes: NonNullable<PendingConsent['attributes']>): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)) as Attributes;
