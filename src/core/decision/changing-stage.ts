/** Another place in a life: the stage, since when they are in it, and how long they were in the one before. */
import type { JournalLine } from '../journal.ts';
import type { LifecycleSnapshot } from '../lifecycle/snapshot.ts';
import type { Turn } from '../turn.ts';

/** The journal has a line for it where the stage is another one; `facts` is what else is to be told of that. */
export function changeStage(
  turn: Turn,
  lifecycle: LifecycleSnapshot,
  why: string,
  facts: JournalLine['facts'] = {},
): void {
  const {
    lifecycle: { stage: from },
    stageSince: since,
  } = turn.contact;
  const to = lifecycle.stage;
  turn.change({ lifecycle });
  if (from === to) return;
  turn.change({ stageSince: turn.world.now });
  turn.note('stage.changed', why, { from, to, ...(since === null ? {} : { since }), ...facts });
}
