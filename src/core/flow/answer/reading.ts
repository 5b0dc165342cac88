/** What is asked for, who is listening, and what was understood. */
import type { InboundContent } from '../../message.ts';
import type { OptionKey } from '../../outbox.ts';
import type { Texts } from '../../texts.ts';
import type { Instant } from '../../time/instant.ts';
import type { Value } from '../../value.ts';

/** The circumstances a person's words are read in. */
export type Ears = {
  readonly language: string;
  readonly texts: Texts;
  /** ISO country of the contact, for phone numbers written without one. */
  readonly country: string | null;
  readonly now: Instant;
};

export type Reading =
  /** `option` is the id of the option that was meant, or `yes` and `no`. */
  { readonly kind: 'clear'; readonly value: Value; readonly option?: string } | { readonly kind: 'unclear' };

/** Settings of a question that change how its answer is read. */
export type Question = {
  readonly options: readonly OptionKey[];
  /** Nothing but a plain yes is a yes: consent hangs on it. */
  readonly strict: boolean;
};

export type ReadAnswer = (content: InboundContent, ears: Ears, question: Question) => Reading;

export const unclear: Reading = { kind: 'unclear' };
export const clear = (value: Value, option?: string): Reading =>
  option === undefined ? { kind: 'clear', value } : { kind: 'clear', value, option };
