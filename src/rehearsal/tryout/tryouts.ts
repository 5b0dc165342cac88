/** The tryouts of this process: few at once, each of one account, closed when nobody uses them. */
import { randomBytes } from 'node:crypto';
import { minuteMs } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import { type Directories, settingsOf } from '../house.ts';
import { createTryout, type Tryout, type TryoutOptions } from './tryout.ts';

export type Tryouts = {
  open(subject: Pick<TryoutOptions, 'account' | 'release' | 'flow' | 'draft'>): Promise<Tryout>;
  find(id: string, account: string): Tryout | null;
  of(account: string): readonly Tryout[];
  close(id: string, account: string): Promise<void>;
  /** Closes those that nobody used for half an hour. */
  closeIdle(): Promise<void>;
  closeAll(): Promise<void>;
};

/** Each holds an engine and its store in memory. */
const mostTryouts = 8;
const idleMs = 30 * minuteMs;

/** Nothing that happens in a tryout is the house's: its log does not hear of it. */
const mute: Logger = { debug() {}, info() {}, warn() {}, error() {}, child: () => mute };

/** `clock` is that by which people use them. */
export function createTryouts(directories: Directories, clock: Pick<Clock, 'now'>): Tryouts {
  /** The one that was used longest ago comes first. */
  const tryouts = new Map<string, { readonly tryout: Tryout; readonly usedAt: number }>();
  const settingsFor = settingsOf(directories);

  const use = (tryout: Tryout) => {
    tryouts.delete(tryout.id);
    tryouts.set(tryout.id, { tryout, usedAt: clock.now() });
  };
  const end = async (ended: Iterable<{ readonly tryout: Tryout }>): Promise<void> => {
    const all = [...ended].map(({ tryout }) => tryout);
    for (const { id } of all) tryouts.delete(id);
    await Promise.all(all.map((tryout) => tryout.close()));
  };
  const find = (id: string, account: string): Tryout | null => {
    const { tryout } = tryouts.get(id) ?? {};
    return tryout?.account === account ? tryout : null;
  };

  return {
    find,
    async open(subject) {
      const id = randomBytes(16).toString('hex');
      const house = { release: subject.release, logger: mute, settingsFor };
      const tryout = createTryout({
        ...subject,
        id,
        house,
        used: () => {
          if (tryouts.has(id)) use(tryout);
        },
      });
      const tooMany = [...tryouts.values()].slice(0, Math.max(0, tryouts.size + 1 - mostTryouts));
      use(tryout);
      await end(tooMany);
      return tryout;
    },
    of: (account) =>
      [...tryouts.values()].flatMap(({ tryout }) => (tryout.account === account ? [tryout] : [])).reverse(),
    async close(id, account) {
      const tryout = find(id, account);
      if (tryout) await end([{ tryout }]);
    },
    closeIdle: () => end([...tryouts.values()].filter(({ usedAt }) => clock.now() - usedAt >= idleMs)),
    closeAll: () => end(tryouts.values()),
  };
}
