/** Writes over files of the release in force: looked over first, published, or refused without a word of them lost. */
import { campaignsOf } from '../../core/campaign/campaign.ts';
import { isKabarError } from '../../core/errors.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import type { Release, ReleaseId } from '../../core/release.ts';
import { sourcePath } from '../../http/api/releases.ts';
import { refusal } from '../../http/problem.ts';
import { earlierFlows, planUpgrade } from '../../scheduler/stepwise/upgrade-plan.ts';
import type { ConsoleDeps } from '../deps.ts';
import { createLookOver, flowIn } from '../editor/look-over.ts';
import type { Fields, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { type Draft, EditPage, type Impact } from './edit-page.tsx';
import { flowsWords } from './words.ts';

const longestText = 128 * 1024;
const longestNote = 500;

/** What a page that writes files for somebody hands over. `base` is of the reading that they were written over. */
type Written = Pick<Draft, 'base' | 'files'>;

export type Drafts = {
  /** The file as it stands; null where there is none. With the release that it was read from. */
  read(path: string): Promise<{ readonly base: string; readonly text: string | null }>;
  /** The page on which a file is written over. */
  open(path: string, visitor: Visitor): Promise<Reply>;
  /** The same with what a page wrote, looked over; nothing is published. */
  propose(written: Written, visitor: Visitor): Promise<Reply>;
  /** The page with what is tried in a tryout of this account. Throws `request.not-found` where there is no such draft. */
  resume(tryout: string, visitor: Visitor): Promise<Reply>;
  /** What was pressed on that page: looked over again, or published. */
  take(form: Fields, visitor: Visitor): Promise<Reply>;
};

export function createDrafts(deps: Pick<ConsoleDeps, 'store' | 'keeper' | 'release' | 'tryouts'>): Drafts {
  const { store, keeper } = deps;
  const lookOver = createLookOver(deps);
  const show = (draft: Draft, visitor: Visitor, status = 200): Reply => ({
    title: flowsWords(visitor.language).editing(draft.files.map(({ path }) => path).join(', ')),
    status,
    body: <EditPage {...{ draft, drawn: draft.checked?.picture ?? inForce(draft), visitor }} />,
  });

  /** The picture of the flow as it is without the draft. */
  function inForce({ files }: Draft): string | null {
    const flows = deps.release()?.flows;
    const flow = files.flatMap(({ path }) => flowIn(path) ?? []).find((name) => flows?.has(name));
    return flow === undefined ? null : `/console/flows/${flow}/picture`;
  }

  async function read(path: string) {
    const base = (await store.releases.current())?.release;
    const found = base === undefined ? null : await store.releases.find(base);
    return { base: base ?? '', text: found?.files.find((file) => file.path === path)?.text ?? null };
  }

  async function impactOf(release: Release): Promise<Impact> {
    const plans = await planUpgrade({ store, release, others: await earlierFlows(store) });
    const places = plans.flatMap((plan) => plan.places);
    const count = (is: keyof Impact) =>
      places.reduce((sum, { fate, contacts }) => sum + (fate.is === is ? contacts : 0), 0);
    return { stays: count('stays'), moves: count('moves'), asks: count('asks') };
  }

  async function check(draft: Draft, visitor: Visitor): Promise<Reply> {
    const { release, issues, picture } = await lookOver(draft, visitor.language);
    const impact = release && (await impactOf(release));
    return show({ ...draft, checked: { issues, impact, picture } }, visitor, release === null ? 422 : 200);
  }

  async function publish(draft: Draft, visitor: Visitor): Promise<Reply> {
    const { base, note } = draft;
    try {
      const files = byPath(draft);
      const { release, issues } = await keeper.edit({
        base: base as ReleaseId,
        files,
        by: visitor.name,
        note,
      });
      if (release === null)
        return show({ ...draft, checked: { issues, impact: null, picture: null } }, visitor, 422);
      return { goTo: afterwards(Object.keys(files), deps.release()) };
    } catch (error) {
      if (!isKabarError(error) || error.code !== 'release.conflict') throw error;
      const now = (await store.releases.current())?.release ?? base;
      return show({ ...draft, base: now, conflict: true }, visitor, 409);
    }
  }

  /** In an engine of its own, where nothing is wrong with it. */
  async function tryOut(draft: Draft, visitor: Visitor): Promise<Reply> {
    const { base, files, note } = draft;
    const { release, issues } = await keeper.check({ base: base as ReleaseId, files: byPath(draft) });
    const flow = release && flowOf(draft, release);
    if (release === null || flow === null)
      return show({ ...draft, checked: { issues, impact: null, picture: null } }, visitor, 422);
    const { account } = visitor.session;
    const { id } = await deps.tryouts.open({ account, release, flow, draft: { base, files, note } });
    return { goTo: `/flows/try/${id}` };
  }

  return {
    read,
    async open(path, visitor) {
      const { base, text } = await read(path);
      return show({ ...unchecked, base, files: [{ path, text: text ?? '' }], note: '' }, visitor);
    },
    propose: (written, visitor) => check({ ...unchecked, ...written, note: '' }, visitor),
    async resume(id, visitor) {
      const draft = deps.tryouts.find(id, visitor.session.account)?.draft ?? null;
      if (draft === null) throw refusal('request.not-found', 'The tryout with this draft is closed.');
      return check({ ...unchecked, ...draft }, visitor);
    },
    take(form, visitor) {
      const draft: Draft = {
        ...unchecked,
        base: form.one('base'),
        files: filesIn(form),
        note: form.one('note').slice(0, longestNote),
      };
      const wish = form.one('do');
      if (wish === 'try') return tryOut(draft, visitor);
      return wish === 'publish' ? publish(draft, visitor) : check(draft, visitor);
    },
  };
}

const unchecked: Pick<Draft, 'checked' | 'conflict'> = { checked: null, conflict: false };

const byPath = ({ files }: Draft): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ path, text }) => [path, text]));

/** The one that the files are of, else any. */
function flowOf({ files }: Draft, { flows }: Release): FlowId | null {
  const named = files.map(({ path }) => path.replace(/^.*\//, '').replace(/\.ya?ml$/, '') as FlowId);
  return named.find((flow) => flows.has(flow)) ?? [...flows.keys()][0] ?? null;
}

/** Where one sees what came of it. */
function afterwards(paths: readonly string[], release: Release | null): string {
  for (const path of paths) {
    const [, folder = '', name = ''] = /^flows\/(forms\/)?([\w-]+)\.ya?ml$/.exec(path) ?? [];
    if (folder !== '') return `/forms/${name}`;
    if (path === 'flows/segments.yaml') return '/segments';
    if (release && campaignsOf(release).some(({ flow }) => flow === name)) return `/campaigns/${name}`;
  }
  return '/flows/history';
}

/** Paths and texts beside each other, as the page has them. */
export function filesIn(form: Fields): Draft['files'] {
  const texts = form.all('text');
  const paths = form.all('path');
  // Without a path there is nothing to write over: said as of a wrong one.
  return (paths.length === 0 ? [''] : paths).map((path, place) => ({
    path: sound(path),
    // Browsers end lines of a form with CR LF; files do not.
    text: whole((texts[place] ?? '').replaceAll('\r\n', '\n')),
  }));
}

/** One of the files of flows and texts, and nothing beside them. */
export const pathIn = (fields: Fields): string => sound(fields.one('path'));

function sound(path: string): string {
  const { success, data } = sourcePath.safeParse(path);
  if (success) return data;
  throw refusal('request.invalid', 'Name a YAML file in flows/ or locales/, such as flows/welcome.yaml.');
}

/** Nothing is cut off: what is too long is refused. */
function whole(text: string): string {
  if (text.length <= longestText) return text;
  throw refusal('request.invalid', 'This file is longer than 128 KB. Split it, or edit it on the disk.', {
    status: 413,
  });
}
