/** Planning a campaign: filled in, looked at, and handed over as files to be published. */
import type { Release } from '../../core/release.ts';
import type { ConsoleDeps } from '../deps.ts';
import { createDrafts } from '../flows/drafts.tsx';
import type { PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { currentRelease } from '../release.ts';
import { flowFile, flowOf, type Plan, problemOf, readPlan, writePlan } from './plan.ts';
import { type Planning, PlanPage } from './plan-page.tsx';
import { planPreview } from './plan-view.ts';
import { planWords, problemWords } from './plan-words.ts';

export function planRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const drafts = createDrafts(deps);

  const show = (planning: Planning, visitor: Visitor): Reply => ({
    title: planWords(visitor.language).title,
    status: planning.problem === null && planning.preview?.kind !== 'refused' ? 200 : 422,
    body: <PlanPage {...{ planning, visitor }} />,
  });

  async function take(plan: Plan, wanted: string, release: Release, visitor: Visitor): Promise<Reply> {
    const refuse = (problem: string) => show({ plan, problem, preview: null, release }, visitor);
    const problem = problemOf(plan, release);
    if (problem !== null) return refuse(problemWords(visitor.language)[problem]);
    const { base, text } = await drafts.read(flowFile(flowOf(plan)));
    const files = writePlan(plan, text ?? '');
    if (files === null) return refuse(planWords(visitor.language).unreadable);
    if (wanted === 'draft') return drafts.propose({ base, files }, visitor);
    const byPath = Object.fromEntries(files.map((file) => [file.path, file.text]));
    const preview = await planPreview(deps, plan, { base, files: byPath });
    return show({ plan, problem: null, preview, release }, visitor);
  }

  return [
    {
      method: 'get',
      path: '/campaigns/new',
      needs: ['edit'],
      handle({ query, visitor }) {
        const release = currentRelease(deps, visitor);
        return show({ plan: readPlan(query, release), problem: null, preview: null, release }, visitor);
      },
    },
    {
      method: 'post',
      path: '/campaigns/new',
      needs: ['edit'],
      does: 'campaign.drafted',
      handle({ form, visitor }) {
        const release = currentRelease(deps, visitor);
        return take(readPlan(form, release), form.one('do'), release, visitor);
      },
    },
  ];
}
