/** What no scenario came across: steps nobody stood at, texts nobody was told. */
import type { Flow, Step } from '../../../src/core/flow/flow.ts';
import type { Sighting } from './sightings.ts';

/** Steps without words and without a wait pass in a moment: nobody is ever seen standing there. */
const passing: ReadonlySet<string> = new Set(['when', 'set', 'tag', 'prefer', 'go', 'end', 'start-flow']);

/** Steps of these flows that nobody reached in this language, as `flow/step`. */
export function missedSteps(
  flows: Iterable<Flow>,
  language: string,
  sightings: readonly Sighting[],
): readonly string[] {
  const mine = sightings.filter((sighting) => sighting.language === language);
  const stoodAt = new Set(mine.flatMap((each) => (each.of === 'step' ? [`${each.flow}/${each.step}`] : [])));
  const chosen = new Set(
    mine.flatMap((each) => (each.of === 'answer' ? [`${each.flow}/${each.step}/${each.option}`] : [])),
  );
  return [...flows].flatMap((flow) =>
    missedOf(flow, { stoodAt, chosen }).map((step) => `${flow.id}/${step}`),
  );
}

type Seen = { readonly stoodAt: ReadonlySet<string>; readonly chosen: ReadonlySet<string> };

/** A passing step was reached when one that leads to it was, and one that it leads to, if it leads anywhere. */
function missedOf(flow: Flow, { stoodAt, chosen }: Seen): readonly string[] {
  const steps = Object.values(flow.steps);
  const reached = new Set(steps.filter(({ id }) => stoodAt.has(`${flow.id}/${id}`)).map(({ id }) => id));
  const isEntered = (step: Step) =>
    step.id === flow.first ||
    steps.some(
      (from) =>
        reached.has(from.id) &&
        (from.next === step.id ||
          Object.entries(from.branches).some(
            ([branch, target]) => target === step.id && wasTaken(flow, from, branch, chosen),
          )),
    );
  const leadsOn = (step: Step) => {
    const targets = [step.next, ...Object.values(step.branches)].filter((target) => target !== null);
    return targets.length === 0 || targets.some((target) => reached.has(target));
  };
  for (let grew = true; grew; ) {
    const found = steps.filter(
      (step) =>
        !reached.has(step.id) &&
        passing.has(step.kind) &&
        isEntered(step) &&
        (leadsOn(step) || step.kind === 'when'),
    );
    for (const { id } of found) reached.add(id);
    grew = found.length > 0;
  }
  return steps.filter(({ id }) => !reached.has(id)).map(({ id }) => id);
}

/** A question's branch is taken by an answer; `else` by an answer that has no branch. */
function wasTaken(flow: Flow, from: Step, branch: string, chosen: Seen['chosen']): boolean {
  if (passing.has(from.kind)) return true;
  const prefix = `${flow.id}/${from.id}/`;
  if (branch !== 'else') return chosen.has(prefix + branch);
  return [...chosen].some(
    (each) => each.startsWith(prefix) && !Object.hasOwn(from.branches, each.slice(prefix.length)),
  );
}
