/** Part of the store: people as somebody looks for them, page by page. Erased and sealed contacts are among them. */
import type { AddressKey } from '../../core/address.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { Stage } from '../../core/lifecycle/stages.ts';
import type { ContactRecord } from '../../core/record.ts';

export type Among =
  | { readonly kind: 'all' }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'tag'; readonly tag: string };

export type NamePlace = { readonly name: string; readonly id: ContactId };
export type Named = NamePlace & { readonly record: ContactRecord };
export type Numbered = { readonly key: AddressKey; readonly record: ContactRecord };

export type PeopleStore = {
  /** In the order of their ids backwards, so whoever came last first, beyond `after`. Found by index: costs the page. */
  newest(among: Among, after: ContactId | null, limit: number): Promise<readonly ContactRecord[]>;
  /** Whose name (`nameKey`) begins so, in the order of names and then of ids, beyond `after`. Found by index: costs the page. */
  named(beginning: string, after: NamePlace | null, limit: number): Promise<readonly Named[]>;
  /**
   * Whom a number that begins so (`+62812`) leads to, in the order of numbers, beyond `after`: somebody with two such numbers
   * comes twice. Found by index: costs the page.
   */
  numbered(beginning: string, after: AddressKey | null, limit: number): Promise<readonly Numbered[]>;
};
