/** Two versions of a flow, step by step: which are kept, moved, changed, removed and added, told by their ids. */
import type { Flow, Step, StepId } from '../flow/flow.ts';
import { own } from '../flow/own.ts';
import { factsOf } from './step-facts.ts';
import { inSameOrder, type Nest, nestsOf, stepIds } from './step-order.ts';

export type StepChange =
  | { readonly is: 'removed' | 'added'; readonly step: StepId; readonly words: string }
  /** The same id in another place, or with other settings, or both. */
  | { readonly is: 'moved' | 'changed'; readonly step: StepId; readonly words: string }
  /**
   * An unnamed step whose setting is its id (`wait-2d` became `wait-3d`): another step to whoever stands there, but the same
   * one to whoever edits it.
   */
  | { readonly is: 'replaced'; readonly step: StepId; readonly by: StepId; readonly words: string };

export type FlowDiff = {
  /** Those that are as they were, in the order of the new version. */
  readonly kept: readonly StepId[];
  /** In the order of the files: what is gone first, where it stood. */
  readonly changes: readonly StepChange[];
};

export function diffFlow(before: Flow, after: Flow): FlowDiff {
  const [oldIds, newIds] = [stepIds(before), stepIds(after)];
  const shared = newIds.filter((id) => own(before.steps, id) !== undefined);
  const gone = oldIds.filter((id) => own(after.steps, id) === undefined);
  const fresh = newIds.filter((id) => own(before.steps, id) === undefined);
  const replaced = replacements(before, after, { gone, fresh });

  const stays = inSameOrder(
    oldIds.filter((id) => shared.includes(id)),
    shared,
  );
  const nests = { before: nestsOf(before), after: nestsOf(after) };
  const compared = shared.map((id) => ({
    step: id,
    change: compareStep(own(before.steps, id), own(after.steps, id), {
      before: nestWords(nests.before.get(id)),
      after: nestWords(nests.after.get(id)),
      stays: stays.has(id),
    }),
  }));
  const removed = gone.map((id): StepChange => {
    const by = replaced.get(id);
    if (by === undefined) return { is: 'removed', step: id, words: `removed: ${nameOf(before, id)}` };
    return { is: 'replaced', step: id, by, words: replacedWords(before, after, id, by) };
  });
  const taken = new Set(replaced.values());
  const added = fresh
    .filter((id) => !taken.has(id))
    .map((id): StepChange => ({ is: 'added', step: id, words: `added: ${nameOf(after, id)}` }));
  return {
    kept: compared.flatMap(({ step, change }) => (change === null ? [step] : [])),
    changes: [...removed, ...compared.flatMap(({ change }) => change ?? []), ...added],
  };
}

type Places = { readonly before: string; readonly after: string; readonly stays: boolean };

function compareStep(old: Step | undefined, now: Step | undefined, places: Places): StepChange | null {
  if (!old || !now) return null;
  const { id } = now;
  const settings = settingWords(old, now);
  const words = [...settings, ...movedWords(places)].join('; ');
  if (words === '') return null;
  return { is: settings.length > 0 ? 'changed' : 'moved', step: id, words: `${id}: ${words}` };
}

function movedWords({ before, after, stays }: Places): readonly string[] {
  if (before !== after) return [`moved from ${before} to ${after}`];
  return stays ? [] : ['moved to another place'];
}

const nestWords = (nest: Nest | undefined): string =>
  nest ? `${nest.step} (${nest.branch})` : 'the flow itself';

/** `wait 2 days → 3 days`, `if-silent after 1 day, … → after 2 days, …`. */
function settingWords(old: Step, now: Step): readonly string[] {
  if (old.kind !== now.kind) return [`${old.kind} became ${now.kind}`];
  const [was, is] = [factsOf(old), factsOf(now)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .filter((name) => was[name] !== is[name])
    .map((name) => `${name === '' ? now.kind : name} ${shown(was[name])} → ${shown(is[name])}`);
}

const shown = (words: string | undefined): string =>
  words === undefined || words === '' ? 'nothing' : words;

const replacedWords = (before: Flow, after: Flow, id: StepId, by: StepId): string => {
  const [old, now] = [own(before.steps, id), own(after.steps, by)];
  const settings = old && now ? settingWords(old, now).join('; ') : '';
  return `${settings === '' ? 'the same setting' : settings} (${id} is called ${by} now)`;
};

const nameOf = (flow: Flow, id: StepId): string => {
  const step = own(flow.steps, id);
  return step && !id.startsWith(step.kind) ? `${step.kind} ${id}` : id;
};

/** A step that is gone and one that is new, of one kind, each the only one between the same two that both versions have. */
function replacements(
  before: Flow,
  after: Flow,
  { gone, fresh }: { readonly gone: readonly StepId[]; readonly fresh: readonly StepId[] },
): ReadonlyMap<StepId, StepId> {
  const found = new Map<StepId, StepId>();
  const places = (flow: Flow, among: readonly StepId[], ids: readonly StepId[]) => {
    const byPlace = new Map<string, StepId[]>();
    ids.forEach((id, index) => {
      if (!among.includes(id)) return;
      const isShared = (each: StepId | undefined) => each !== undefined && !among.includes(each);
      const lead = ids.slice(0, index).filter(isShared).at(-1) ?? '';
      const key = JSON.stringify([own(flow.steps, id)?.kind, lead, ids.slice(index).find(isShared) ?? '']);
      byPlace.set(key, [...(byPlace.get(key) ?? []), id]);
    });
    return byPlace;
  };
  const now = places(after, fresh, stepIds(after));
  for (const [place, ids] of places(before, gone, stepIds(before))) {
    const [id, by] = [ids[0], now.get(place)?.[0]];
    if (id !== undefined && by !== undefined && ids.length === 1 && now.get(place)?.length === 1)
      found.set(id, by);
  }
  return found;
}
