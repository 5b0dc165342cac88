/** Who looks at a page: the session, what its account may do, and in which language. */
import type { ConsoleSession, Role } from '../../core/access/account.ts';
import { mayRole, type Permission } from './access.ts';
import type { Language } from './language.ts';

export type Visitor = {
  readonly session: ConsoleSession;
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  /** What every form of this session carries, under the name `form`. */
  readonly formToken: string;
  /** True when one of the permissions is theirs. */
  may(...needs: readonly Permission[]): boolean;
};

export const visitorOf = (who: Omit<Visitor, 'may'>): Visitor => ({
  ...who,
  may: (...needs) => mayRole(who.role, needs),
});
