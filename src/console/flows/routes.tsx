/** Flows: the list with what comes of each, one flow with its picture, editing a file, and the history with the way back. */
import type { Flow, FlowId } from '../../core/flow/flow.ts';
import type { Release, ReleaseId } from '../../core/release.ts';
import { createPainter } from '../../graph/painter.ts';
import { flowPicture, overviewPicture } from '../../graph/pictures.ts';
import { refusal } from '../../http/problem.ts';
import type { ConsoleDeps } from '../deps.ts';
import { missing } from '../frame/missing.tsx';
import type { Asked, PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { currentRelease } from '../release.ts';
import { createDrafts, pathIn } from './drafts.tsx';
import { FlowPage } from './flow-page.tsx';
import { FilesPage, HistoryPage } from './history-page.tsx';
import { FlowsPage } from './list-page.tsx';
import { flowsView, flowView } from './view.ts';
import { flowsWords } from './words.ts';

const shownReleases = 50;

export function flowsRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const { store, keeper } = deps;
  const drafts = createDrafts(deps);
  const paint = createPainter();

  const current = (visitor: Visitor): Release => currentRelease(deps, visitor);
  const languageOf = ({ language }: Visitor, { texts, policy }: Release): string =>
    texts.languages.includes(language) ? language : policy.defaultLanguage;

  /** Hands a flow that there is to the page; says so for one that there is not. */
  const forFlow =
    (show: (release: Release, flow: Flow, asked: Asked) => Promise<Reply>) =>
    async (asked: Asked): Promise<Reply> => {
      const release = current(asked.visitor);
      const flow = release.flows.get(asked.params.flow as FlowId);
      if (flow) return show(release, flow, asked);
      const { title, unknown } = flowsWords(asked.visitor.language);
      return missing(title, unknown(asked.params.flow ?? ''));
    };

  return [
    {
      method: 'get',
      path: '/flows',
      needs: ['see'],
      async handle({ visitor }) {
        const view = await flowsView(deps, current(visitor));
        return { title: flowsWords(visitor.language).title, body: <FlowsPage {...{ view, visitor }} /> };
      },
    },
    {
      method: 'get',
      path: '/flows/picture',
      needs: ['see'],
      async handle({ visitor }) {
        const release = current(visitor);
        const picture = await overviewPicture({
          release,
          language: languageOf(visitor, release),
          contacts: store.contacts,
        });
        return { picture: await paint(picture) };
      },
    },
    {
      method: 'get',
      path: '/flows/files',
      needs: ['edit'],
      async handle({ visitor }) {
        const stored = await store.releases.find(current(visitor).id);
        const paths = (stored?.files ?? []).map(({ path }) => path);
        return { title: flowsWords(visitor.language).files, body: <FilesPage paths={paths} /> };
      },
    },
    {
      method: 'get',
      path: '/flows/edit',
      needs: ['edit'],
      handle: ({ query, visitor }) => {
        const tryout = query.one('tryout');
        return tryout === '' ? drafts.open(pathIn(query), visitor) : drafts.resume(tryout, visitor);
      },
    },
    {
      method: 'post',
      path: '/flows/edit',
      needs: ['edit'],
      does: 'flows.edited',
      handle: ({ form, visitor }) => drafts.take(form, visitor),
    },
    {
      method: 'get',
      path: '/flows/history',
      needs: ['see'],
      async handle({ visitor }) {
        const [now, releases] = await Promise.all([
          store.releases.current(),
          store.releases.latest(shownReleases),
        ]);
        const zone = deps.release()?.policy.defaultTimeZone ?? 'UTC';
        return {
          title: flowsWords(visitor.language).history,
          body: <HistoryPage {...{ releases, current: now?.release ?? null, zone, visitor }} />,
        };
      },
    },
    {
      method: 'post',
      path: '/flows/history/:release',
      needs: ['edit'],
      does: 'release.made-current',
      async handle({ params, visitor }) {
        const { release, issues } = await keeper.makeCurrent(params.release as ReleaseId, visitor.name);
        if (release !== null) return { goTo: '/flows/history' };
        throw refusal('flows.invalid', issues.map(({ message }) => message).join(' '));
      },
    },
    {
      method: 'get',
      path: '/flows/:flow',
      needs: ['see'],
      slow: true,
      handle: forFlow(async (release, flow, { visitor }) => {
        const view = await flowView(deps, release, flow);
        return { title: flow.id, body: <FlowPage {...{ view, visitor }} /> };
      }),
    },
    {
      method: 'get',
      path: '/flows/:flow/picture',
      needs: ['see'],
      handle: forFlow(async (release, flow, { visitor }) => ({
        picture: await paint(
          await flowPicture(flow, {
            release,
            language: languageOf(visitor, release),
            contacts: store.contacts,
          }),
        ),
      })),
    },
  ];
}
