/** What the auditor judges by: what the phones saw, in its order, and what stands in the store's collections. */

/** Written down by the harness, which outlives every engine. */
export type Seen =
  | { readonly saw: 'wrote'; readonly phone: string; readonly id: string; readonly text: string }
  /** The engine said that it is stored. */
  | { readonly saw: 'taken'; readonly id: string }
  /** A write of a contact went through in which this entry is decided; the first time that it was told. */
  | { readonly saw: 'committed'; readonly entry: string }
  /** A phone shows a message of ours. `life` is the engine that sent it, which was answered in time, or waited in vain. */
  | {
      readonly saw: 'shown';
      readonly phone: string;
      readonly message: string;
      readonly life: number;
      readonly answered: boolean;
    }
  | { readonly saw: 'erasure-asked' | 'erased'; readonly phone: string };

export type Row = { readonly _id: string; readonly [field: string]: unknown };

/** The collections that bear witness, every row as it is stored. */
export type CollectionName =
  | 'addresses'
  | 'consent-chain'
  | 'consents'
  | 'contacts'
  | 'inbox'
  | 'journal'
  | 'messages';
export type Collections = Readonly<Record<CollectionName, readonly Row[]>>;

export type Evidence = {
  readonly seen: readonly Seen[];
  readonly stored: Collections;
  /** True when the phones' transport says what became of a send: then nothing may come twice. */
  readonly canFind: boolean;
};

export type Rule =
  | 'lost'
  | 'decided twice'
  | 'sent twice'
  | 'sent after a STOP'
  | 'never left'
  | 'unknown to the store'
  | 'never arrived'
  | 'ledger';

export type Finding = { readonly rule: Rule; readonly words: string };
