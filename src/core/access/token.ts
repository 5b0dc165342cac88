/** Tokens of the API: what a program may do that carries one. */
import type { Instant } from '../time/instant.ts';

/**
 * `read`: lists, contacts, figures. `write`: change contacts, flows, campaigns. `privacy`: prove, tell everything, erase. `admin`:
 * channels and numbers.
 */
export const scopes = ['read', 'write', 'privacy', 'admin'] as const;
export type Scope = (typeof scopes)[number];

export const isScope = (text: unknown): text is Scope => (scopes as readonly unknown[]).includes(text);

export type ApiToken = {
  /** The digest of what the program sends. */
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Who made it. */
  readonly by: string;
  readonly createdAt: Instant;
  /** To the hour; null while it was never used. */
  readonly usedAt: Instant | null;
};
