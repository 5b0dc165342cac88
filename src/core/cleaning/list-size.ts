/** How large the list is, and why those whom campaigns leave out are left out. */
import { type Stage, stages, subscribedStages } from '../lifecycle/stages.ts';

export type ListSize = {
  /** Contacts by stage; those that were erased are nobody any more. */
  readonly byStage: Readonly<Partial<Record<Stage, number>>>;
  /** How many campaigns of each purpose can reach. */
  readonly marketing: number;
  readonly utility: number;
  /** Whether what is sent arrives: how many are suspected, and how many got something that never did. Left out by earlier versions. */
  readonly suspects?: number;
  readonly undelivered?: number;
};

const of = ({ byStage }: ListSize, ...counted: readonly Stage[]): number =>
  counted.reduce((sum, stage) => sum + (byStage[stage] ?? 0), 0);

export const contactsIn = (size: ListSize): number => of(size, ...stages);

/** Everybody whom no marketing campaign asks, by why: the queries of audiences leave them out. */
export const leftOut = (size: ListSize): Readonly<Record<string, number>> => ({
  'opted out': of(size, 'optedOut'),
  unreachable: of(size, 'unreachable'),
  archived: of(size, 'archived'),
  'has not agreed': of(size, 'prospect', 'confirming'),
  'no consent to marketing': of(size, ...subscribedStages) - size.marketing,
});

export type Change = {
  readonly from: Stage;
  /** Null: erased. */
  readonly to: Stage | null;
  /** Whom campaigns could reach until now. */
  readonly marketing: 0 | 1;
  readonly utility: 0 | 1;
};

/** As it will be after somebody is archived or erased. */
export function after(size: ListSize, { from, to, marketing, utility }: Change): ListSize {
  const left = { ...size.byStage, [from]: (size.byStage[from] ?? 0) - 1 };
  return {
    ...size,
    byStage: to === null ? left : { ...left, [to]: (left[to] ?? 0) + 1 },
    marketing: size.marketing - marketing,
    utility: size.utility - utility,
  };
}
