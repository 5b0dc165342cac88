/** Writes down what admins and programs did, and how it ended. */
import { randomBytes } from 'node:crypto';
import type { Deed } from '../core/access/deed.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';

export type Deeds = {
  /** Never rejects: what was done is done, and the log says what could not be written down. */
  keep(deed: Omit<Deed, 'id' | 'at'>): Promise<void>;
};

export type DeedsDeps = {
  readonly store: Pick<Store, 'deeds'>;
  readonly clock: Clock;
  readonly logger: Logger;
};

export const createDeeds = ({ store, clock, logger }: DeedsDeps): Deeds => ({
  async keep(deed) {
    const at = clock.now();
    const id = `${new Date(at).toISOString()}/${randomBytes(6).toString('hex')}`;
    try {
      await store.deeds.add({ ...deed, to: withoutNumbers(deed.to), id, at });
    } catch (error) {
      logger.error('a deed could not be written down', { does: deed.does, status: deed.status, error });
    }
  },
});

/** A contact may be named by its number, and a number is what an erasure promises to forget. */
const withoutNumbers = (to: Deed['to']): Deed['to'] =>
  Object.fromEntries(
    Object.entries(to).map(([name, value]) => [
      name,
      /^\+?[\d\s().-]{5,}$/.test(value) ? '(a number)' : value.slice(0, 120),
    ]),
  );
