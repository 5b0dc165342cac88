/** A campaign: a flow with a schedule and a segment. Its rules stand in the flow's `start:`. */
import type { Flow, FlowId } from '../flow/flow.ts';
import { isLeftOut } from '../flow/holdout.ts';
import type { Counted } from '../flow/round-of.ts';
import type { Release } from '../release.ts';
import type { CampaignPurpose } from '../segment/facets.ts';
import { hourMs } from '../time/instant.ts';
import type { CampaignRules } from './rules.ts';

export type Campaign = CampaignRules & {
  readonly flow: FlowId;
  readonly purpose: CampaignPurpose;
  /** After so long its time is over: who was not asked by then is not asked. */
  readonly expiresAfterMs: number;
  /** After so long what it says is of no use any more, as its flow or its poll says; null when neither says anything. */
  readonly lapsesAfterMs: number | null;
};

/** What is late by more than half a day surprises more than it pleases. */
const usualExpiryMs = 12 * hourMs;

/** Null for a flow without a schedule. */
export function campaignOf(flow: Flow, release: Pick<Release, 'topics'>): Campaign | null {
  const start = flow.starts.find(({ by }) => by === 'schedule');
  if (start?.by !== 'schedule') return null;
  const { by: _, ...rules } = start;
  const purpose = release.topics.get(flow.topic)?.purpose;
  return {
    ...rules,
    flow: flow.id,
    // A topic for answers only is refused on load; what is not known counts as the strictest.
    purpose: purpose === 'utility' ? 'utility' : 'marketing',
    expiresAfterMs: flow.expiresAfterMs ?? usualExpiryMs,
    lapsesAfterMs: flow.expiresAfterMs ?? firstClosing(flow),
  };
}

/** Votes that come after a poll has closed are late: nobody is asked then. */
function firstClosing({ steps }: Flow): number | null {
  const closings = Object.values(steps).flatMap(({ kind, config }) =>
    // A step's config is what its own kind compiled.
    kind === 'poll' ? ((config as Counted).closesMs ?? []) : [],
  );
  return closings.length === 0 ? null : Math.min(...closings);
}

export const campaignsOf = (release: Pick<Release, 'topics' | 'flows'>): readonly Campaign[] =>
  [...release.flows.values()].flatMap((flow) => campaignOf(flow, release) ?? []);

/** By the contact and the campaign alone: the same people every time, however often it is asked. */
export function isHeldOut(contact: string, { flow, holdout = 0 }: Campaign): boolean {
  return isLeftOut(contact, flow, holdout);
}
