/** Consent per purpose, and the record that proves it. The state here is a projection; the ledger is the truth. */
import type { Brand } from './brand.ts';
import type { Instant } from './time/instant.ts';

/** Why we write: `service` answers them, `utility` is about something of theirs, `marketing` is everything else. */
export const purposes = ['service', 'utility', 'marketing'] as const;
export type Purpose = (typeof purposes)[number];

export type ConsentRecordId = Brand<string, 'ConsentRecordId'>;

export type ConsentState =
  | { readonly state: 'unknown' }
  | { readonly state: 'granted' | 'withdrawn'; readonly at: Instant; readonly record: ConsentRecordId };

export type Consents = Readonly<Record<Purpose, ConsentState>>;

export const noConsents: Consents = {
  service: { state: 'unknown' },
  utility: { state: 'unknown' },
  marketing: { state: 'unknown' },
};

export const consentActions = ['grant', 'confirm', 'refuse', 'withdraw'] as const;
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

/** What the person was told when they agreed: the words, the version of the words (a hash) and their language. */
export type Disclosure = { readonly text: string; readonly version: string; readonly language: string };

/** One line of the consent ledger, before the sealer chains it (docs: decisions, consent ledger). */
export type ConsentRecord = {
  readonly action: (typeof consentActions)[number];
  readonly purposes: readonly Purpose[];
  readonly method: ConsentMethod;
  /** Where it came from, in the admin's words: a form, a link code, "chat". */
  readonly source: string;
  readonly actor: 'contact' | 'operator' | 'system';
  readonly at: Instant;
  readonly evidence: {
    /** Transport id of the message that is the proof. */
    readonly messageId?: string;
    /** Exactly what the person wrote or pressed. */
    readonly verbatim?: string;
    readonly ip?: string;
    readonly userAgent?: string;
    readonly url?: string;
    readonly note?: string;
    /** The rule of the intent classifier that read it so. */
    readonly rule?: string;
  };
  readonly disclosure?: Disclosure;
};
