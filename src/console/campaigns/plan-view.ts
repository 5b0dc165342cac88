/** What a plan would come to: the release is made with it, kept nowhere, and asked as the page of a campaign asks. */

import type { FlowId } from '../../core/flow/flow.ts';
import { hasErrors, issueLine } from '../../core/flow/issue.ts';
import type { Caps } from '../../core/policy/policy.ts';
import type { ReleaseId } from '../../core/release.ts';
import { type CampaignPreview, previewCampaign } from '../../http/campaigns-now.ts';
import { type ChannelNow, channelsNow } from '../../http/channels-now.ts';
import type { ConsoleDeps } from '../deps.ts';
import { flowOf, type Plan } from './plan.ts';

export type PlanPreview =
  | { readonly kind: 'refused'; readonly issues: readonly string[] }
  | {
      readonly kind: 'sound';
      readonly preview: CampaignPreview;
      /** Of the purpose, and tighter ones of the topic. */
      readonly caps: readonly Caps[];
      readonly numbers: readonly Pick<ChannelNow, 'id' | 'today'>[];
    };

/** People are not shown here; none would be all of them. */
const fewest = 1;

export async function planPreview(
  deps: ConsoleDeps,
  plan: Plan,
  { base, files }: { readonly base: string; readonly files: Readonly<Record<string, string>> },
): Promise<PlanPreview> {
  const { release, issues } = await deps.keeper.check({ base: base as ReleaseId, files });
  if (release === null)
    return { kind: 'refused', issues: issues.filter((issue) => hasErrors([issue])).map(issueLine) };
  const preview = await previewCampaign({ ...deps, release: () => release }, flowOf(plan), fewest);
  const topic = release.flows.get(flowOf(plan) as FlowId)?.topic ?? '';
  const { caps, topicCaps } = release.policy;
  const ofTopic = topicCaps?.[topic];
  const numbers = await channelsNow({ ...deps, facts: () => deps.channels().map(({ facts }) => facts) });
  return {
    kind: 'sound',
    preview,
    caps: [caps[preview.purpose], ...(ofTopic ? [ofTopic] : [])],
    numbers: numbers.map(({ id, today }) => ({ id, today })),
  };
}
