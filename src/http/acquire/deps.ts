/** What the pages for people need of the rest, made once for all of them. */
import type { Form, FormId } from '../../core/form/form.ts';
import type { Release } from '../../core/release.ts';
import type { HttpDeps } from '../deps.ts';
import { refusal } from '../problem.ts';
import { type Counts, createCounts } from './counts.ts';
import { createLimits, type Limits } from './limits.ts';
import { createLinks, type Links } from './links.ts';
import { createSeals, type Seals } from './seals.ts';

export type AcquireDeps = Pick<
  HttpDeps,
  'inbox' | 'store' | 'release' | 'clock' | 'channel' | 'publicUrl' | 'logger'
> & {
  readonly seals: Seals;
  readonly links: Links;
  readonly limits: Limits;
  readonly counts: Counts;
};

export function acquireDeps(deps: HttpDeps): AcquireDeps {
  const { inbox, store, release, clock, channel, publicUrl, logger, secret, registry, limits } = deps;
  return {
    inbox,
    store,
    release,
    clock,
    channel,
    publicUrl,
    logger,
    seals: createSeals(secret),
    links: createLinks({ secret, clock }),
    limits: createLimits(limits),
    counts: createCounts(registry),
  };
}

/** Throws while no release is loaded: then there is nothing to show. */
export function releaseOf({ release }: Pick<AcquireDeps, 'release'>): Release {
  const current = release();
  if (current) return current;
  throw refusal('flows.invalid', 'No release is loaded. Check flows and locales with "kabar check".', {
    status: 503,
  });
}

export const formOf = ({ forms }: Release, name: unknown): Form | null =>
  typeof name === 'string' ? (forms.get(name as FormId) ?? null) : null;
