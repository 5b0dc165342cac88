/** One step of an upgrade: whoever was found is asked and counted, or the next page is looked through, or it ends. */
import type { JournalTurn } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';
import {
  advanced,
  closed,
  counted,
  flowNow,
  placesAmong,
  type RunOutcome,
  totalsOf,
  type Upgrade,
  upgradeEntry,
} from '../../core/upgrade/upgrade.ts';
import { type FailPoints, noFailPoints } from '../../pipeline/fail-points.ts';
import type { Inbox, Submission } from '../../pipeline/intake/inbox.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';

export type StepDeps = {
  readonly store: Store;
  readonly inbox: Inbox;
  readonly logger: Logger;
  readonly now: Instant;
  readonly failPoints?: FailPoints;
  /** How many people are looked at, and asked, at once. */
  readonly batch?: number;
};

const usualBatch = 250;
/** With more than this undecided nobody else is asked: what people write must not wait behind an upgrade. */
const maxUndecided = 1_000;

/** Answers how much was done; 0 when those who were asked are not decided yet. */
export async function stepUpgrade(deps: StepDeps, upgrade: Upgrade): Promise<number> {
  const { store, failPoints = noFailPoints, batch = usualBatch } = deps;
  if (upgrade.asked) return settle(deps, upgrade, upgrade.asked);
  const flow = flowNow(upgrade);
  if (flow === null) return end(deps, upgrade);
  const { count } = await store.inbox.backlog();
  if (count > maxUndecided) return 0;
  const page = await store.contacts.standers(flow, upgrade.at.after, batch);
  const runs = page
    .map(({ contact, places }) => ({ contact, places: placesAmong(upgrade, places) }))
    .filter(({ places }) => places.length > 0);
  const after = page.length < batch ? null : (page.at(-1)?.contact ?? null);
  // Where another process wrote first, it goes on from there.
  await store.upgrades.save(advanced(upgrade, { runs, after }));
  failPoints.reach('upgrade-found');
  return Math.max(1, runs.length);
}

async function settle(
  { store, inbox, failPoints = noFailPoints }: StepDeps,
  upgrade: Upgrade,
  { flow, runs }: NonNullable<Upgrade['asked']>,
): Promise<number> {
  const entry = (run: (typeof runs)[number]) => upgradeEntry(upgrade.id, flow, run.contact);
  const turns = await store.journal.turns(runs.map(entry));
  const records = await store.contacts.load(runs.map(({ contact }) => contact));
  const isErased = (run: (typeof runs)[number]) => records.get(run.contact)?.contact.erased !== null;
  const open = runs.filter((run) => !turns.has(entry(run)) && !isErased(run));
  if (open.length > 0) {
    const accepted = await inbox.submit(
      open.map((run): Submission => {
        const moves = run.places.flatMap((index) => upgrade.places[index] ?? []);
        const event = { type: 'upgrade.asked', upgrade: upgrade.id, moves: moves.map(moveIn) } as const;
        return { contact: run.contact, id: entry(run), event, rank: 2 };
      }),
    );
    failPoints.reach('upgrade-asked');
    return accepted.filter(({ duplicate }) => !duplicate).length;
  }
  const outcomes = runs.flatMap((run) =>
    run.places.map((place) => outcomeOf(place, upgrade, isErased(run) ? undefined : turns.get(entry(run)))),
  );
  await store.upgrades.save(counted(upgrade, outcomes));
  failPoints.reach('upgrade-counted');
  return 1;
}

const moveIn = ({ flow, from, step, how, to, act }: Upgrade['places'][number]) => ({
  flow,
  from,
  step,
  how,
  to,
  act,
});

/** A turn without a line for the place is that of somebody who was erased meanwhile. */
function outcomeOf(index: number, { places }: Upgrade, turn: JournalTurn | undefined): RunOutcome {
  const place = places[index];
  const line = turn?.lines.find(
    ({ what, facts }) =>
      what.startsWith('upgrade.') &&
      facts?.from === place?.from &&
      facts?.step === place?.step &&
      facts?.how === place?.how,
  );
  if (!line) return { place: index, left: 'erased meanwhile' };
  return { place: index, left: line.what === 'upgrade.left' ? (line.why ?? '') : null };
}

async function end({ store, logger, now }: StepDeps, upgrade: Upgrade): Promise<number> {
  const over = closed(upgrade, now);
  if (!(await store.upgrades.save(over))) return 0;
  logger.info('those in older versions were taken over', {
    upgrade: over.id,
    by: over.by,
    release: over.release,
    ...totalsOf(over),
  });
  return 1;
}
