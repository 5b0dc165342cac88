/** Append-only "what happened to this contact, and why": one line for a thing an admin may ask about. */

/** `what` is dotted past tense (`stage.changed`); `why` names the rule or cause; facts carry no addresses and no texts. */
export type JournalLine = {
  readonly what: string;
  readonly why?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
};
