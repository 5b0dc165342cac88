/** Every channel as it stands now: for the API and the command line, in whatever process. */
import type { ChannelFacts, ChannelId } from '../core/channel.ts';
import { KabarError } from '../core/errors.ts';
import { haltOf, type TemplateNews } from '../core/number/halted-templates.ts';
import { type NumberStanding, resume } from '../core/number/standing.ts';
import type { DayBudget } from '../core/policy/warm-up.ts';
import type { Release } from '../core/release.ts';
import type { Instant } from '../core/time/instant.ts';
import { changeStanding } from '../pipeline/sending/change-standing.ts';
import { numberBudget } from '../pipeline/sending/number-budget.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

export type ChannelNow = Pick<NumberStanding, 'state' | 'restricted' | 'tier' | 'flagged' | 'past'> & {
  readonly id: ChannelId;
  readonly transport: string;
  /** Templates that WhatsApp does not send now. */
  readonly haltedTemplates: readonly TemplateNews[];
  /** How many people it may write to first today, how many of them are left, and what says so; null where nothing limits it. */
  readonly today: Pick<DayBudget, 'perDay' | 'left' | 'by'> | null;
};

export type ChannelDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly release: () => Release | null;
  /** Those that are configured. */
  readonly facts: () => readonly ChannelFacts[];
};

export const channelsNow = (deps: ChannelDeps): Promise<readonly ChannelNow[]> =>
  Promise.all(deps.facts().map((facts) => channelNow(deps, facts)));

export async function channelNow(
  { store, clock, release }: ChannelDeps,
  channel: ChannelFacts,
): Promise<ChannelNow> {
  const policy = release()?.policy;
  const now = clock.now();
  const standing = await store.channels.standing(channel.id);
  const { state, restricted, tier, flagged, past, templates } = standing;
  const budget = policy ? await numberBudget(store, { policy, channel, now }) : null;
  const today = budget && { perDay: budget.perDay, left: budget.left, by: budget.by };
  const haltedTemplates = templates.flatMap((each) => haltOf(templates, each, now) ?? []);
  const told = { state, restricted, tier, flagged, past };
  return { id: channel.id, transport: channel.transport, ...told, haltedTemplates, today };
}

/**
 * A person has seen to it: the channel may write first again, as slowly as a new number. Throws `channel.unknown`, and
 * `channel.state` when it is not restricted or WhatsApp itself does not let it yet.
 */
export async function resumeChannel(deps: ChannelDeps, id: string, by: string): Promise<ChannelNow> {
  const facts = channelOf(deps, id);
  const now = deps.clock.now();
  await changeStanding(deps.store, facts.id, (standing) => {
    const resumed = resume(standing, by, now);
    if (resumed.kind === 'resumed') return resumed.standing;
    const words =
      resumed.kind === 'too early'
        ? `WhatsApp does not let ${id} write first before ${iso(resumed.until)}: trying would make it longer. Resume it then.`
        : `${id} is not restricted: there is nothing to resume.`;
    throw new KabarError('channel.state', words, { ours: false });
  });
  return channelNow(deps, facts);
}

/** Throws `channel.unknown`. */
export function channelOf({ facts }: Pick<ChannelDeps, 'facts'>, id: string): ChannelFacts {
  const known = facts();
  const found = known.find((each) => each.id === id);
  if (found) return found;
  const words = `There is no channel ${id}. There is: ${known.map((each) => each.id).join(', ')}.`;
  throw new KabarError('channel.unknown', words, { ours: false });
}

const iso = (at: Instant): string => new Date(at).toISOString();
