/** A configured line we speak from, and what the gate and the flows need to know of it. */
import type { AddressKind } from './address.ts';
import type { Brand } from './brand.ts';
import type { TemplateNews } from './number/halted-templates.ts';

export type ChannelId = Brand<string, 'ChannelId'>;

/** What a channel's transport can do and how it stands; part of the `World` that `decide` and the gate see. */
export type ChannelFacts = {
  readonly id: ChannelId;
  readonly transport: string;
  /** Kinds of address it can send to; left out: any. */
  readonly reaches?: readonly AddressKind[];
  /** How offered answers appear on the phone; anything above `max` becomes numbered text. */
  readonly options: { readonly style: 'buttons' | 'numbers'; readonly max: number };
  /** True when the transport has polls of its own; else a poll is sent as a question with options. */
  readonly polls: boolean;
  /** Length of the window after a contact's message in which free text may be sent; null where there is none. */
  readonly serviceWindowMs: number | null;
  /** How many people the number may write to first in a day, as WhatsApp says; left out where it says nothing. */
  readonly tier?: number;
  /** True when we may write first without an approved template. */
  readonly mayWriteFirst: boolean;
  /** True when it carries approved templates, where free text may not be sent. */
  readonly templates?: true;
  /** What the platform told of them: one that it halts must not be used. */
  readonly templateNews?: readonly TemplateNews[];
};
