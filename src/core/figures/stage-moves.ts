/** Who came from one stage to another, as days count it. */
import { type Stage, stages } from '../lifecycle/stages.ts';
import type { DayFigures } from './day-figures.ts';

export type StageMove = { readonly from: Stage; readonly to: Stage; readonly count: number };

const isStage = (name: string | undefined): name is Stage =>
  (stages as readonly (string | undefined)[]).includes(name);

/** The most frequent first. A stage that a later version no longer has is left out. */
export function movesIn({ moves }: DayFigures): readonly StageMove[] {
  return Object.entries(moves)
    .flatMap(([name, count]) => {
      const [from, to] = name.split('>');
      return isStage(from) && isStage(to) ? [{ from, to, count }] : [];
    })
    .sort((one, other) => other.count - one.count);
}
