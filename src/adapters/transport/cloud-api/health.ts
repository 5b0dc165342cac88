/** How a number stands: ready, at rest for a while, restricted, or waiting for somebody to put something right. */
import type { Instant } from '../../../core/time/instant.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Logger } from '../../../ports/logger.ts';
import type { TransportState } from '../../../ports/transport.ts';
import type { Trouble } from './errors/trouble.ts';

export type Health = {
  state(): TransportState;
  trouble(trouble: Trouble): void;
  /** WhatsApp took a message: what was wrong is over. */
  well(): void;
  open(changed: (state: TransportState) => void): void;
  close(): void;
};

const stopped: TransportState = { name: 'stopped', sending: false, words: 'The channel is stopped.' };
const ready: TransportState = { name: 'ready', sending: true, words: 'WhatsApp takes messages.' };

const catchingUp: TransportState = {
  name: 'syncing',
  sending: true,
  words:
    'WhatsApp tells again what was written while Kabar was away. It answers; what it starts waits for some minutes.',
};

/** Trouble that comes back at once after a rest is asked about ever less often. */
const longestFactor = 6;

export type HealthDeps = {
  readonly clock: Clock;
  readonly logger: Logger;
  /** For so long after it opened, what we start waits. */
  readonly catchUpMs: number;
};

export function createHealth({ clock, logger, catchUpMs }: HealthDeps): Health {
  let changed: ((state: TransportState) => void) | null = null;
  let halt: { readonly trouble: Trouble; readonly until: Instant } | null = null;
  let starts: { readonly trouble: Trouble; readonly until: Instant } | null = null;
  let catchUpUntil: Instant = 0;
  let inARow = 0;
  let told: TransportState = stopped;
  let calm = () => {};

  const state = (): TransportState => {
    if (changed === null) return stopped;
    const now = clock.now();
    if (halt !== null && halt.until > now)
      return {
        name: halt.trouble.state,
        sending: false,
        words: halt.trouble.words,
        ...restrictionOf(halt.trouble),
      };
    if (starts !== null && starts.until > now)
      return {
        name: starts.trouble.state,
        sending: true,
        words: starts.trouble.words,
        startsHeldUntil: starts.until,
        ...restrictionOf(starts.trouble),
      };
    return catchUpUntil > now ? { ...catchingUp, startsHeldUntil: catchUpUntil } : ready;
  };

  const tell = () => {
    const now = state();
    if (now.name === told.name && now.words === told.words && now.sending === told.sending) return;
    told = now;
    const level = ['ready', 'stopped', 'syncing'].includes(now.name) ? 'info' : 'error';
    logger[level]('the number stands differently at WhatsApp', { state: now.name, words: now.words });
    changed?.(now);
    calm();
    const next = [halt?.until, starts?.until, catchUpUntil].flatMap((at) =>
      at !== undefined && at > clock.now() && Number.isFinite(at) ? [at] : [],
    );
    calm = next.length === 0 ? () => {} : clock.at(Math.min(...next), tell);
  };

  return {
    state,
    trouble(trouble) {
      if (trouble.kind === 'slow') return;
      const now = clock.now();
      if (trouble.kind === 'starts') {
        starts = { trouble, until: now + (trouble.forMs ?? Number.POSITIVE_INFINITY) };
      } else if (halt === null || halt.until <= now) {
        inARow = Math.min(longestFactor, inARow + 1);
        halt = { trouble, until: now + (trouble.forMs ?? Number.POSITIVE_INFINITY) * inARow };
      } else if (trouble.forMs === null) {
        halt = { trouble, until: Number.POSITIVE_INFINITY };
      }
      tell();
    },
    well() {
      inARow = 0;
    },
    open(listener) {
      changed = listener;
      catchUpUntil = clock.now() + catchUpMs;
      tell();
    },
    close() {
      tell();
      changed = null;
      told = stopped;
      calm();
    },
  };
}

const restrictionOf = ({ code }: Trouble): Pick<TransportState, 'restriction'> =>
  code === undefined ? {} : { restriction: code };
