/** Flows: the list with what comes of each, one flow with its picture, editing a file, and the history with the way back. */
import { isKabarError } from '../../core/errors.ts';
import type { Flow, FlowId } from '../../core/flow/flow.ts';
import type { Release, ReleaseId } from '../../core/release.ts';
import { createPainter } from '../../graph/painter.ts';
import { flowPicture, overviewPicture } from '../../graph/pictures.ts';
import { sourcePath } from '../../http/api/releases.ts';
import { refusal } from '../../http/problem.ts';
import { earlierFlows, planUpgrade } from '../../scheduler/upgrade-plan.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Asked, Fields, PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { type Draft, EditPage, type Impact } from './edit-page.tsx';
import { FlowPage } from './flow-page.tsx';
import { FilesPage, HistoryPage } from './history-page.tsx';
import { FlowsPage } from './list-page.tsx';
import { flowsView, flowView } from './view.ts';
import { flowsWords } from './words.ts';

const shownReleases = 50;
const longestText = 128 * 1024;
const longestNote = 500;

export function flowsRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const { store, keeper } = deps;
  const paint = createPainter();

  const current = ({ language }: Visitor): Release => {
    const release = deps.release();
    if (release === null) throw refusal('request.not-found', flowsWords(language).noFlows);
    return release;
  };
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
      const body = (
        <main class="message">
          <p>{unknown(asked.params.flow ?? '')}</p>
        </main>
      );
      return { title, status: 404, body };
    };

  const edit = (draft: Draft, visitor: Visitor, status = 200): Reply => ({
    title: flowsWords(visitor.language).editing(draft.path),
    status,
    body: <EditPage {...{ draft, visitor }} />,
  });

  async function impactOf(release: Release): Promise<Impact> {
    const plans = await planUpgrade({ store, release, others: await earlierFlows(store) });
    const places = plans.flatMap((plan) => plan.places);
    const count = (is: keyof Impact) =>
      places.reduce((sum, { fate, contacts }) => sum + (fate.is === is ? contacts : 0), 0);
    return { stays: count('stays'), moves: count('moves'), asks: count('asks') };
  }

  async function check(draft: Draft, visitor: Visitor): Promise<Reply> {
    const { release, issues } = await keeper.check({
      base: draft.base as ReleaseId,
      files: { [draft.path]: draft.text },
    });
    const impact = release && (await impactOf(release));
    return edit({ ...draft, checked: { issues, impact } }, visitor, release === null ? 422 : 200);
  }

  async function publish(draft: Draft, visitor: Visitor): Promise<Reply> {
    const { base, path, text, note } = draft;
    try {
      const files = { [path]: text };
      const { release, issues } = await keeper.edit({
        base: base as ReleaseId,
        files,
        by: visitor.name,
        note,
      });
      if (release === null) return edit({ ...draft, checked: { issues, impact: null } }, visitor, 422);
      return { goTo: '/flows/history' };
    } catch (error) {
      if (!isKabarError(error) || error.code !== 'release.conflict') throw error;
      const now = (await store.releases.current())?.release ?? base;
      return edit({ ...draft, base: now, conflict: true }, visitor, 409);
    }
  }

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
      async handle({ query, visitor }) {
        const path = pathIn(query);
        const base = (await store.releases.current())?.release ?? current(visitor).id;
        const text = (await store.releases.find(base))?.files.find((file) => file.path === path)?.text ?? '';
        return edit({ path, base, text, note: '', checked: null, conflict: false }, visitor);
      },
    },
    {
      method: 'post',
      path: '/flows/edit',
      needs: ['edit'],
      does: 'flows.edited',
      async handle({ form, visitor }) {
        const draft: Draft = {
          path: pathIn(form),
          base: form.one('base'),
          // Browsers end lines of a form with CR LF; files do not.
          text: whole(form.one('text').replaceAll('\r\n', '\n')),
          note: form.one('note').slice(0, longestNote),
          checked: null,
          conflict: false,
        };
        return form.one('do') === 'publish' ? publish(draft, visitor) : check(draft, visitor);
      },
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

/** Nothing is cut off: what is too long is refused. */
function whole(text: string): string {
  if (text.length <= longestText) return text;
  throw refusal('request.invalid', 'This file is longer than 128 KB. Split it, or edit it on the disk.', {
    status: 413,
  });
}

/** One of the files of flows and texts, and nothing beside them. */
function pathIn(fields: Fields): string {
  const { success, data } = sourcePath.safeParse(fields.one('path'));
  if (success) return data;
  throw refusal('request.invalid', 'Name a YAML file in flows/ or locales/, such as flows/welcome.yaml.');
}
