/** People of the business who may use the console: their accounts, the links and sessions by which they get in. */
import type { Brand } from '../brand.ts';
import type { Instant } from '../time/instant.ts';

export const roles = ['viewer', 'agent', 'editor', 'privacy', 'owner'] as const;
/** What each may do: `src/console/frame/access.ts`. */
export type Role = (typeof roles)[number];

export const isRole = (text: unknown): text is Role => (roles as readonly unknown[]).includes(text);

export type AccountId = Brand<string, 'AccountId'>;

export type Account = {
  readonly id: AccountId;
  /** Every write raises it by one. */
  readonly version: number;
  /** What they sign in with; no two are the same but for case. */
  readonly name: string;
  readonly role: Role;
  /** Of the console; null: what their browser says. */
  readonly language: string | null;
  /** Null while they only ever came by a link. */
  readonly password: { readonly hash: string; readonly at: Instant } | null;
  /** Null: their password is enough. */
  readonly twoStep: TwoStep | null;
  readonly createdAt: Instant;
};

export type TwoStep = {
  /** Sealed with a key of this installation. */
  readonly secret: string;
  /** The step of time of the last code that was taken: that one and all before it are used up. */
  readonly usedStep: number;
};

/** The same name, whoever writes it how. */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** A browser that is signed in. What a page needs of its account stands with it, so that a page costs one read. */
export type ConsoleSession = {
  /** The digest of what the browser's cookie holds. */
  readonly id: string;
  readonly account: AccountId;
  readonly name: string;
  readonly role: Role;
  readonly language: string | null;
  readonly hasPassword: boolean;
  readonly createdAt: Instant;
  /** To the hour. */
  readonly seenAt: Instant;
  readonly until: Instant;
  /** What the browser calls itself. */
  readonly agent: string;
};

/** What sessions repeat of their account. */
export type Told = Pick<ConsoleSession, 'name' | 'role' | 'language' | 'hasPassword'>;

export const toldOf = ({ name, role, language, password }: Account): Told => ({
  name,
  role,
  language,
  hasPassword: password !== null,
});

/** A link by which an account signs in once. */
export type SignInLink = {
  /** The digest of what the link carries. */
  readonly id: string;
  readonly account: AccountId;
  readonly until: Instant;
};
