/** Conversations that a person of the business has. */
import type { ContactId } from '../../core/contact-id.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';

export type ConversationPlace = { readonly since: Instant; readonly id: ContactId };

export type ConversationStore = {
  /** Contacts who are with a person, those who came first first, beyond `after`. Found by index. */
  withPerson(after: ConversationPlace | null, limit: number): Promise<readonly ContactRecord[]>;
};
