/** What the console needs of the rest. Filled by compose.ts. */
import type { Access } from '../access/access.ts';
import type { Contact } from '../core/contact.ts';
import type { HttpDeps } from '../http/deps.ts';
import type { Why } from '../http/why.ts';
import type { Changes } from '../pipeline/changes.ts';
import type { Tryouts } from './tryout/tryouts.ts';

export type ConsoleDeps = HttpDeps & {
  /** What the gate says to each kind of message now; see `why` in http/why.ts. */
  readonly why: (contact: Contact) => Promise<Why | null>;
  readonly access: Access;
  readonly tryouts: Tryouts;
  readonly changes: Changes;
};
