/** Everything outside the contact that a decision may look at. Handed in, so that the core asks nobody. */
import type { ChannelFacts, ChannelId } from './channel.ts';
import type { Contact } from './contact.ts';
import type { ContactId } from './contact-id.ts';
import type { Outage } from './delivery/delivery.ts';
import type { Passage } from './flow/passage.ts';
import type { Release } from './release.ts';
import type { Instant } from './time/instant.ts';
import type { ResultsOf } from './variants/results.ts';

export type World = {
  readonly now: Instant;
  readonly release: Release;
  readonly channel: ChannelFacts;
  /** Contacts that were sealed into this one, as they were then; read only where an event is about one. */
  readonly sealed?: (contact: ContactId) => Contact | null;
  /** When what a channel sent did not arrive, through no fault of the people it was for. */
  readonly outages?: (channel: ChannelId) => readonly Outage[];
  /** What came of messages with several wordings; without it every wording is as good as the others. */
  readonly resultsOf?: ResultsOf;
  /** Where people reach our pages from outside, such as `https://join.example.com`; null while nobody has told. */
  readonly publicUrl?: string | null;
  /** Makes the codes of links whose clicks are counted; left out where nothing is counted. */
  readonly linkKey?: string;
  /** Told of every step a run enters and leaves, for those who want to know what of a flow was seen. Nothing hangs on it. */
  readonly onlooker?: (passage: Passage) => void;
};
