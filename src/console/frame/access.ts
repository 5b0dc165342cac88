/** Who may do what: a person has a role, a role has permissions, and every page names the permission that it needs. */
import type { Role } from '../../core/access/account.ts';

export const permissions = ['see', 'talk', 'edit', 'privacy', 'own'] as const;
/**
 * `see`: lists, conversations, flows, figures. `talk`: answer people. `edit`: flows, texts, campaigns, segments, forms, contacts.
 * `privacy`: find a person, prove, export, erase. `own`: channels, accounts, tokens.
 */
export type Permission = (typeof permissions)[number];

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: ['see'],
  agent: ['see', 'talk'],
  editor: ['see', 'talk', 'edit'],
  privacy: ['privacy'],
  owner: permissions,
};

/** True when the role has one of the permissions. */
export const mayRole = (role: Role, needs: readonly Permission[]): boolean =>
  needs.some((permission) => granted[role].includes(permission));
