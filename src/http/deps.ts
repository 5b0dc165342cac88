/** What the HTTP side needs of the rest, and the simulated phones as it sees them. Filled by compose.ts. */
import type { Router } from 'express';
import type { Registry } from 'prom-client';
import type { Address } from '../core/address.ts';
import type { ChannelFacts, ChannelId } from '../core/channel.ts';
import type { ContactId } from '../core/contact-id.ts';
import type { InboundContent } from '../core/message.ts';
import type { Release } from '../core/release.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Inbox } from '../pipeline/intake/inbox.ts';
import type { Ledger } from '../pipeline/ledger/sealer.ts';
import type { Suppressions } from '../pipeline/people/suppressions.ts';
import type { ReleaseKeeper } from '../pipeline/releases/release-keeper.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import type { Transport, TransportState } from '../ports/transport.ts';
import type { LimitSizes } from './acquire/limits.ts';

export type ChannelView = {
  readonly facts: ChannelFacts;
  readonly state: TransportState;
  /** Left out where nothing is linked to a phone; see the transport's port. */
  readonly linkBy?: NonNullable<Transport['linkBy']>;
};

export type ErasingDeps = {
  readonly suppressions: Suppressions;
  /** Resolves when everything of the contact was taken out, if this process does it. */
  readonly erased: (contact: ContactId) => Promise<void>;
  readonly storeKind: 'embedded' | 'mongodb';
};

export type HttpDeps = {
  readonly inbox: Inbox;
  readonly store: Store;
  /** The release in force, or null while none is loaded. */
  readonly release: () => Release | null;
  readonly keeper: ReleaseKeeper;
  readonly channels: () => readonly ChannelView[];
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly logger: Logger;
  /** Null: the API answers to this machine only. */
  readonly token: string | null;
  readonly registry: Registry;
  /** Null while the simulator channel is off. */
  readonly phones: SimulatedPhonesLike | null;
  /** Null, or left out, while the cloud-api channel is off. */
  readonly cloudWebhook?: CloudWebhookLike | null;
  readonly erasing: ErasingDeps;
  /** Where contacts that come in by the API are spoken to. */
  readonly channel: ChannelId;
  /** The pages for people, mounted at `/console`. */
  readonly console?: Router;
  /** Of this installation alone: seals links and form fields. */
  readonly secret: string;
  /** Where people reach us from outside, such as `https://join.example.com`; null while nobody has told. */
  readonly publicUrl: string | null;
  /** Where this machine reaches us. */
  readonly localUrl: () => string;
  /** Proxies in front of us whose word on a caller's address we take. */
  readonly trustedProxies?: readonly string[];
  /** Other limits than the usual ones. */
  readonly limits?: LimitSizes;
};

/** The cloud-api adapter's webhook, told by its shape: this side knows no adapter. */
export type CloudWebhookLike = {
  handshake(asked: {
    readonly mode: unknown;
    readonly token: unknown;
    readonly challenge: unknown;
  }): string | null;
  take(
    raw: Uint8Array,
    signature: string | undefined,
  ): Promise<
    | {
        readonly kind: 'taken';
        readonly tallies: readonly { readonly kind: string; readonly fate: string; readonly count: number }[];
      }
    | { readonly kind: 'forged' }
    | { readonly kind: 'unreadable' }
  >;
};

/** What a person does on a simulated phone; options are meant by id, label or number. */
export type PhoneContentLike =
  | Exclude<InboundContent, { readonly kind: 'choice' }>
  | { readonly kind: 'choice'; readonly choice: string | number }
  | { readonly kind: 'vote'; readonly options: readonly (string | number)[]; readonly poll?: string }
  | { readonly kind: 'reaction'; readonly emoji: string | null; readonly to?: string };

type OptionLike = { readonly id: string; readonly label: string };

export type ShownMessageLike = {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly text: string;
  readonly at: Instant;
  readonly kind: string;
  readonly status: 'sent' | 'delivered' | 'read';
  readonly options?: readonly OptionLike[];
  readonly poll?: {
    readonly question: string;
    readonly options: readonly OptionLike[];
    readonly multiple: boolean;
  };
  readonly media?: { readonly type: string; readonly source?: string; readonly name?: string };
  readonly caption?: string;
  readonly card?: { readonly name: string; readonly phone: string };
  readonly location?: { readonly latitude: number; readonly longitude: number; readonly name?: string };
  readonly about?: string;
  readonly outboxId?: string;
};

export type SwitchesLike = {
  readonly fail?: {
    readonly code: string;
    readonly retryable: boolean;
    readonly addressFailed: boolean;
    readonly certain?: boolean;
  } | null;
  readonly failNext?: number;
  readonly hang?: boolean | 'shown';
  readonly receipts?: 'auto' | 'delivered' | 'none';
  readonly offline?: boolean;
  readonly restricted?: { readonly forMs: number | null } | null;
};

/** The simulator adapter's `phones`, told by its shape: this side knows no adapter. */
export type SimulatedPhonesLike = {
  write(write: {
    readonly from: Address;
    readonly content: PhoneContentLike;
    readonly id?: string;
    readonly name?: string;
  }): Promise<{ readonly id: string; readonly duplicate: boolean; readonly stored: boolean }>;
  shown(
    phone: Address,
    range?: { readonly after?: string; readonly limit?: number },
  ): readonly ShownMessageLike[];
  recent(limit: number): readonly Address[];
  set(switches: SwitchesLike, phone?: Address): void;
  switchesOf(phone: Address): SwitchesLike;
};
