/** What can move a run on, and what a run tells the decision around it. */

import type { CallId, CallOutcome } from '../call.ts';
import type { Purpose } from '../consent.ts';
import type { InboundContent } from '../message.ts';
import type { Preference } from '../preference.ts';
import type { TextKey, TextValues } from '../texts.ts';
import type { Value } from '../value.ts';
import type { FlowId } from './flow.ts';

export type Cause =
  | { readonly kind: 'begin' }
  | { readonly kind: 'answer'; readonly content: InboundContent }
  /** The full current choice; empty when the vote was taken back. */
  | { readonly kind: 'vote'; readonly options: readonly string[] }
  | { readonly kind: 'timer'; readonly timer: string }
  | { readonly kind: 'event'; readonly name: string; readonly values: Readonly<Record<string, Value>> }
  | { readonly kind: 'call'; readonly call: CallId; readonly outcome: CallOutcome }
  /** The person of the business gave the conversation back. */
  | { readonly kind: 'handed-back' };

/** What the ledger needs to know of a question for consent: which words were shown, and what was answered. */
export type ConsentAnswer = {
  readonly purposes: readonly Purpose[];
  readonly question: TextKey;
  readonly language: string;
  readonly values: TextValues;
  /** Fingerprint of the question's words as everybody sees them: with what the business is called, and nobody's name. */
  readonly textVersion: string;
  readonly verbatim: string | null;
};

export type Signal =
  | ({ readonly type: 'consent.granted' | 'consent.refused' } & ConsentAnswer)
  /** `question` is the key of the text they answered, where there was one. */
  | { readonly type: 'preference.chosen'; readonly preference: Preference; readonly question: string | null }
  | { readonly type: 'flow.finished'; readonly flow: FlowId }
  | { readonly type: 'hand-over'; readonly reason: string };
