/** Every flow that is bound to a stage begins when the stage does. */
import type { Stage } from '../../lifecycle/stages.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Examined, type Finding, finding } from './finding.ts';

/** Of the search of the whole life; nothing is said of one that had to end early. */
export function examineBeginnings({ search, places }: Examined, { stageFlows }: Policy): readonly Finding[] {
  if (!search.isComplete) return [];
  const begun = new Set(
    search.nodes.flatMap(({ edges }) =>
      edges.flatMap(({ turned }) =>
        turned.journal.flatMap(({ what, why, facts }) =>
          what === 'flow.started' ? [`${why} ${facts?.flow}`] : [],
        ),
      ),
    ),
  );
  return Object.entries(stageFlows)
    .filter(([stage, flow]) => !begun.has(`stage:${stage} ${flow}`))
    .map(([stage, flow]) => {
      const message = `the flow ${flow} is bound to the stage ${stage} and never begins there.`;
      const hint = 'Look at its `if-busy`, and at how the stage is entered.';
      return finding('flow-begins', places.stage(stage as Stage), { message, hint }, [], stage);
    });
}
