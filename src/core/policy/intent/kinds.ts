/** What a message can mean before anything else is asked of it: opt-out and its shades, opt-in, help. */

export type Intent = {
  /**
   * `unsure`: it may mean STOP, and has to be asked. `opt-down`: less instead of nothing, see `wish`. A text in two meanings
   * counts as the safer one: opt-out, unsure, opt-down, opt-in, help.
   */
  readonly kind: 'opt-out' | 'unsure' | 'opt-down' | 'opt-in' | 'help' | 'none';
  /** The language whose words it was, whatever language the contact is set to. */
  readonly language: string | null;
  /** Which rule read it so; shown to admins and kept as evidence. */
  readonly rule: string | null;
  /** Of an `opt-down`: what they want instead. */
  readonly wish?: Wish;
  /** A word such as CANCEL that leaves a menu when one is open, and is an opt-out otherwise. */
  readonly leavesMenu?: boolean;
};

/** Less instead of nothing. `only` are the words in which they named what they still want. */
export type Wish =
  | { readonly kind: 'less-often' }
  | { readonly kind: 'pause'; readonly days: number }
  | { readonly kind: 'only'; readonly words: string };

/** What one language makes of a message. */
export type Reading = Omit<Intent, 'language'> & {
  /** All of it is said in every language: the language that knows the rest best decides. */
  readonly shared?: boolean;
};

export const none: Intent = { kind: 'none', language: null, rule: null };
