/** Consent per purpose, and the record that proves it. The state here is a projection; the ledger is the truth. */
import type { Address } from './address.ts';
import type { Brand } from './brand.ts';
import type { ChannelId } from './channel.ts';
import type { Instant } from './time/instant.ts';
import type { Value } from './value.ts';

/** Why we write: `service` answers them, `utility` is about something of theirs, `marketing` is everything else. */
export const purposes = ['service', 'utility', 'marketing'] as const;
export type Purpose = (typeof purposes)[number];

export type ConsentRecordId = Brand<string, 'ConsentRecordId'>;

export type ConsentState =
  | { readonly state: 'unknown' }
  | {
      readonly state: 'granted' | 'withdrawn';
      readonly at: Instant;
      readonly record: ConsentRecordId;
      /** Implied consent ends by itself. */
      readonly expiresAt?: Instant;
    };

export type Consents = Readonly<Record<Purpose, ConsentState>>;

export const noConsents: Consents = {
  service: { state: 'unknown' },
  utility: { state: 'unknown' },
  marketing: { state: 'unknown' },
};

/**
 * `ask`: somebody reported consent, and the person is to confirm it. `grant`: consent counts from now on. `confirm`: the
 * person confirmed what was asked, and from now on it counts. `refuse`: a plain no. `withdraw`: it counts no longer.
 * `lapse`: it counts no longer and nobody refused: it is as if it was never given. `erase`: personal parts of earlier records were taken out.
 */
export const consentActions = ['ask', 'grant', 'confirm', 'refuse', 'withdraw', 'lapse', 'erase'] as const;
export type ConsentAction = (typeof consentActions)[number];

export const consentMethods = [
  'keyword',
  'answer',
  'form',
  'link',
  'api',
  'import',
  'platform',
  'operator',
] as const;
export type ConsentMethod = (typeof consentMethods)[number];

/** Why the law lets us write. `implied` is Canada's: it ends. */
export const legalBases = ['consent', 'soft-opt-in', 'contract', 'implied'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** What the person was told when they agreed: the words, the version of the words (a hash) and their language. */
export type Disclosure = { readonly text: string; readonly version: string; readonly language: string };

/** What proves it. Personal: an erasure takes it out. */
export type Evidence = {
  /** Transport id of the message that is the proof. */
  readonly messageId?: string;
  /** Exactly what the person wrote or pressed. */
  readonly verbatim?: string;
  readonly ip?: string;
  readonly userAgent?: string;
  readonly url?: string;
  readonly note?: string;
  /** Where the proof itself is kept: a scanned form, a ticket, a record in another ledger. */
  readonly reference?: string;
  /** Of an import: the file, its line and its SHA-256. */
  readonly file?: string;
  /** The rule of the intent classifier that read it so. */
  readonly rule?: string;
};

/** One line of the consent ledger, before the sealer chains it (docs/architecture.md, clause 6). */
export type ConsentRecord = {
  readonly action: ConsentAction;
  readonly purposes: readonly Purpose[];
  readonly method: ConsentMethod;
  /** Where it came from, in the admin's words: a form, a link code, "chat". */
  readonly source: string;
  readonly actor: 'contact' | 'operator' | 'system';
  /** Who of the business, when it was one of them: the staff at a stand, an admin, the name of a token. */
  readonly by?: string;
  /** When it happened. */
  readonly at: Instant;
  /** When Kabar learnt of it, if that was later: an import tells of consent given long ago. */
  readonly recordedAt?: Instant;
  /** Its number among the records of this contact, from 1: whoever knows how many there are sees that one is missing. */
  readonly nth?: number;
  /** The address it was given from or for. Personal: an erasure takes it out. */
  readonly address?: Address;
  readonly channel?: ChannelId;
  /** The name of the business that was named to them. */
  readonly controller?: string;
  readonly basis?: LegalBasis;
  /** ISO-3166 alpha-2 of the country whose law counts, as far as the number tells. */
  readonly jurisdiction?: string;
  /** Implied consent ends by itself. */
  readonly expiresAt?: Instant;
  readonly evidence: Evidence;
  readonly disclosure?: Disclosure;
  /** Of a `confirm`: the `ask` it confirms. */
  readonly confirms?: ConsentRecordId;
  /** Of an `erase`: the records whose personal parts were taken out. */
  readonly erases?: readonly ConsentRecordId[];
};

/** Which topics they ticked, and which they were offered and left empty. */
export type TopicChoice = { readonly wanted: readonly string[]; readonly refused: readonly string[] };

/** Consent that somebody reported and the person has not confirmed yet. */
export type PendingConsent = {
  /** The `ask` in the ledger. */
  readonly record: ConsentRecordId;
  readonly purposes: readonly Purpose[];
  readonly method: ConsentMethod;
  readonly source: string;
  readonly at: Instant;
  /** What a prefilled first message carries, so that it is known as the answer to this very question. */
  readonly token: string | null;
  readonly disclosure: Disclosure | null;
  /** Told together with it, and taken once it is confirmed: until then somebody else may have told it. */
  readonly topics?: TopicChoice;
  readonly attributes?: Readonly<Record<string, Value | null>>;
};
