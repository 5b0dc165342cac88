/** Campaigns: the plan of all, one with what came of it, and pausing, going on and stopping. */
import type { OccurrenceId } from '../../core/campaign/occurrence-id.ts';
import { refusal } from '../../http/problem.ts';
import { type CampaignChange, changeCampaign } from '../../scheduler/campaigns/campaign-control.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { PageRoute } from '../frame/page-route.ts';
import { createAudiences } from './audiences.ts';
import { CampaignPage } from './campaign-page.tsx';
import { CampaignsPage } from './list-page.tsx';
import { planRoutes } from './plan-routes.tsx';
import { campaignsView, campaignView } from './view.ts';
import { campaignWords } from './words.ts';

const changes: readonly CampaignChange[] = ['pause', 'resume', 'stop'];

export function campaignsRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const audiences = createAudiences(deps);
  return [
    {
      method: 'get',
      path: '/campaigns',
      needs: ['see'],
      async handle({ visitor }) {
        const view = await campaignsView(deps, audiences);
        return {
          title: campaignWords(visitor.language).title,
          body: <CampaignsPage {...{ view, visitor }} />,
        };
      },
    },
    ...planRoutes(deps),
    {
      method: 'get',
      path: '/campaigns/:campaign',
      needs: ['see'],
      async handle({ params, visitor }) {
        const view = await campaignView(deps, params.campaign ?? '');
        return { title: view.preview.campaign, body: <CampaignPage {...{ view, visitor }} /> };
      },
    },
    {
      method: 'post',
      path: '/campaigns/:campaign/occurrences/:occurrence',
      needs: ['edit'],
      does: 'campaign.changed',
      async handle({ params, form, visitor }) {
        const change = changes.find((each) => each === form.one('do'));
        if (!change) throw refusal('request.invalid', `Say what to do: ${changes.join(', ')}.`);
        const { flow } = await changeCampaign(deps, params.occurrence as OccurrenceId, change, visitor.name);
        return { goTo: `/campaigns/${flow}` };
      },
    },
  ];
}
