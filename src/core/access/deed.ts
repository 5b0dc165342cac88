/** What admins and programs did: one deed for every form of the console, every export and every changing call of the API. */
import type { Instant } from '../time/instant.ts';
import type { AccountId, Role } from './account.ts';

export type Doer =
  | { readonly kind: 'account'; readonly id: AccountId; readonly name: string; readonly role: Role }
  | { readonly kind: 'token'; readonly id: string; readonly name: string }
  /** The holder of KABAR_API_TOKEN. */
  | { readonly kind: 'setting' }
  /** A program on this machine, where no token is set, or somebody at its command line. */
  | { readonly kind: 'machine' };

export type Deed = {
  /** In the order of time. */
  readonly id: string;
  readonly at: Instant;
  readonly who: Doer;
  /** What a page says it does, or the name of an operation of the API. */
  readonly does: string;
  /** What it was done to: never words of messages, never secrets, never an address. */
  readonly to: Readonly<Record<string, string>>;
  /** As HTTP says it. */
  readonly status: number;
};
