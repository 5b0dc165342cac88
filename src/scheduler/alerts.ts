/**
 * Tells those who run Kabar what is wrong, and when it is over. Each process looks every minute: at the channels it sends for, and one
 * of all processes at everything else. What was told stands in the store, so a restart tells nothing twice.
 */
import type { Alert, KnownTrouble, Trouble } from '../core/alerts/alert.ts';
import { followTrouble } from '../core/alerts/follow-trouble.ts';
import {
  type ChannelSeen,
  channelIn,
  channelTrouble,
  diskTrouble,
  filesTrouble,
  inboxTrouble,
  peopleTrouble,
  roundsTroubles,
  storeTrouble,
  templateTrouble,
} from '../core/alerts/troubles.ts';
import { claimed, tried } from '../core/alerts/unsent.ts';
import type { ChannelId } from '../core/channel.ts';
import { haltOf } from '../core/number/halted-templates.ts';
import { spentRounds } from '../core/release/spent-rounds.ts';
import type { Release } from '../core/release.ts';
import { type Instant, minuteMs } from '../core/time/instant.ts';
import type { Refused } from '../pipeline/releases/release-keeper.ts';
import type { AlertWay } from '../ports/alerts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { AlertStore } from '../ports/store/alert-store.ts';
import type { Store } from '../ports/store.ts';
import type { Coordinator } from './coordinator.ts';
import { createTroublesAtHand } from './troubles-at-hand.ts';
import { waitingForPerson } from './waiting-for-person.ts';

type Seen = Omit<ChannelSeen, 'id'> & { readonly id: ChannelId; readonly isOurs: boolean };

export type AlertDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly coordinator: Coordinator;
  readonly ways: readonly AlertWay[];
  /** `isOurs`: this process sends for it, and only it knows how the channel stands. */
  readonly channels: () => readonly Seen[];
  readonly refused: () => Refused | null;
  readonly release: () => Pick<Release, 'rounds' | 'policy'>;
  readonly freeBytes: () => Promise<number | null>;
};

export type Alerts = {
  /** One look. Rejects with `store.unavailable` when the store fails half-way; the next look sees to that. */
  run(): Promise<void>;
};

export function createAlerts(deps: AlertDeps): Alerts {
  const { store, clock, coordinator } = deps;
  // That the store fails cannot be kept in the store.
  const atHand = createTroublesAtHand();

  const withStanding = async (seen: Seen): Promise<Seen> => {
    const { restricted, flagged } = await store.channels.standing(seen.id);
    return { ...seen, restricted, flagged };
  };

  return {
    async run() {
      // Whole milliseconds: ids are made of it.
      const now = Math.floor(clock.now());
      const failing = await failureOf(deps, now);
      await follow(deps, atHand, { troubles: failing ? [failing] : [], sees: () => true, now });
      if (failing) return;

      const channels = deps.channels();
      const ours = await Promise.all(channels.filter(({ isOurs }) => isOurs).map(withStanding));
      const theirs: readonly string[] = channels.filter(({ isOurs }) => !isOurs).map(({ id }) => id);
      const one = await coordinator.mayRun('alerts', now - (now % minuteMs));
      await follow(deps, store.alerts, {
        troubles: [
          ...ours.flatMap((seen) => channelTrouble(seen) ?? []),
          ...(one ? await common(deps, now) : []),
        ],
        sees(key) {
          const channel = channelIn(key);
          if (channel === null || !channels.some(({ id }) => id === channel)) return one;
          return !theirs.includes(channel);
        },
        now,
      });
    },
  };
}

/** Written, and not only read: a full disk still reads. */
async function failureOf({ store, logger }: AlertDeps, now: Instant): Promise<Trouble | null> {
  try {
    await store.progress.note('alerts', { of: `seen at ${now}`, after: null, done: true });
    return null;
  } catch (error) {
    logger.error('the store cannot be written', { error });
    return storeTrouble;
  }
}

/** What every process would see alike. */
async function common(deps: AlertDeps, now: Instant): Promise<readonly Trouble[]> {
  const { store } = deps;
  const { oldest } = await store.inbox.backlog();
  const found = [
    filesTrouble(deps.refused()),
    diskTrouble(await deps.freeBytes()),
    inboxTrouble(oldest, now),
    peopleTrouble(await waitingForPerson(store, now)),
  ];
  return [
    ...found.flatMap((trouble) => trouble ?? []),
    ...roundsTroubles(spentRounds(deps.release(), now)),
    ...(await haltedTemplates(deps, now)),
  ];
}

/** Those that a text of the release needs, once each: the numbers of an account share them. */
async function haltedTemplates(deps: AlertDeps, now: Instant): Promise<readonly Trouble[]> {
  const used = [...(deps.release().policy.templates ?? [])];
  if (used.length === 0) return [];
  const standings = await Promise.all(deps.channels().map(({ id }) => deps.store.channels.standing(id)));
  const found = used.flatMap(([key, { name, languages }]) =>
    Object.values(languages).flatMap((language) => {
      const [halt] = standings.flatMap(({ templates }) => haltOf(templates, { name, language }, now) ?? []);
      return halt === undefined ? [] : [templateTrouble({ ...halt, language }, key)];
    }),
  );
  return [...new Map(found.map((trouble) => [trouble.key, trouble])).values()];
}

type Look = {
  readonly troubles: readonly Trouble[];
  /** True for the keys that this look can tell of: what it does not see of them is not there. */
  readonly sees: (key: string) => boolean;
  readonly now: Instant;
};

async function follow(deps: AlertDeps, book: AlertStore, { troubles, sees, now }: Look): Promise<void> {
  const known = new Map((await book.all()).map((each) => [each.key, each]));
  const seen = new Map(troubles.map((each) => [each.key, each]));
  const keys = [...new Set([...known.keys(), ...seen.keys()])].filter(sees);
  await Promise.all(
    keys.map((key) =>
      followOne(deps, book, { known: known.get(key) ?? null, trouble: seen.get(key) ?? null, now }),
    ),
  );
}

async function followOne(
  deps: AlertDeps,
  book: AlertStore,
  at: { readonly known: KnownTrouble | null; readonly trouble: Trouble | null; readonly now: Instant },
): Promise<void> {
  const { known, trouble, now } = at;
  const names = deps.ways.map(({ name }) => name);
  const after = followTrouble(known, trouble, now, names);
  if (after === null) {
    if (known) await book.remove(known);
    return;
  }
  const claim = claimed(after, now);
  const next = claim ?? after;
  // Where another process wrote first, it tells.
  if (next === known || !(await book.save(next)) || !claim?.unsent) return;
  const { alert, tries, ways } = claim.unsent;
  if (tries === 1) deps.logger.warn('an alert', { alert: alert.key, kind: alert.kind, title: alert.title });
  const taken = await deliver(deps, alert, ways);
  await book.save(tried({ ...claim, version: claim.version + 1 }, taken, names));
}

/** The ways that took it. One that is slow keeps no other waiting. */
async function deliver(
  { ways, logger }: AlertDeps,
  alert: Alert,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const outcomes = await Promise.all(
    ways
      .filter(({ name }) => wanted.includes(name))
      .map(async (way) => ({ way: way.name, outcome: await way.deliver(alert) })),
  );
  for (const { way, outcome } of outcomes)
    if (outcome.kind === 'not-taken')
      logger.error('an alert was not taken and will be tried again', {
        alert: alert.key,
        way,
        reason: outcome.reason,
      });
  return outcomes.filter(({ outcome }) => outcome.kind === 'taken').map(({ way }) => way);
}
