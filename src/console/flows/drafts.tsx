/** Writes over one file of the release in force: looked over first, published, or refused without a word of it lost. */
import { isKabarError } from '../../core/errors.ts';
import type { Release, ReleaseId } from '../../core/release.ts';
import { sourcePath } from '../../http/api/releases.ts';
import { refusal } from '../../http/problem.ts';
import { earlierFlows, planUpgrade } from '../../scheduler/upgrade-plan.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Fields, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { type Draft, EditPage, type Impact } from './edit-page.tsx';
import { flowsWords } from './words.ts';

const longestText = 128 * 1024;
const longestNote = 500;

/** What a page that writes a file for somebody hands over. `base` is of the reading that it was written over. */
type Written = Pick<Draft, 'path' | 'base' | 'text'>;

export type Drafts = {
  /** The file as it stands; null where there is none. With the release that it was read from. */
  read(path: string): Promise<{ readonly base: string; readonly text: string | null }>;
  /** The page that a file is written over on. */
  open(path: string, visitor: Visitor): Promise<Reply>;
  /** The same with a text that a page wrote, looked over; nothing is published. */
  propose(written: Written, visitor: Visitor): Promise<Reply>;
  /** What was pressed on that page: looked over again, or published. */
  take(form: Fields, visitor: Visitor): Promise<Reply>;
};

export function createDrafts({ store, keeper }: Pick<ConsoleDeps, 'store' | 'keeper'>): Drafts {
  const show = (draft: Draft, visitor: Visitor, status = 200): Reply => ({
    title: flowsWords(visitor.language).editing(draft.path),
    status,
    body: <EditPage {...{ draft, visitor }} />,
  });

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
    const { release, issues } = await keeper.check({
      base: draft.base as ReleaseId,
      files: { [draft.path]: draft.text },
    });
    const impact = release && (await impactOf(release));
    return show({ ...draft, checked: { issues, impact } }, visitor, release === null ? 422 : 200);
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
      if (release === null) return show({ ...draft, checked: { issues, impact: null } }, visitor, 422);
      return { goTo: afterwards(path) };
    } catch (error) {
      if (!isKabarError(error) || error.code !== 'release.conflict') throw error;
      const now = (await store.releases.current())?.release ?? base;
      return show({ ...draft, base: now, conflict: true }, visitor, 409);
    }
  }

  return {
    read,
    async open(path, visitor) {
      const { base, text } = await read(path);
      return show({ ...unchecked, path, base, text: text ?? '', note: '' }, visitor);
    },
    propose: (written, visitor) => check({ ...unchecked, ...written, note: '' }, visitor),
    take(form, visitor) {
      const draft: Draft = {
        ...unchecked,
        path: pathIn(form),
        base: form.one('base'),
        // Browsers end lines of a form with CR LF; files do not.
        text: whole(form.one('text').replaceAll('\r\n', '\n')),
        note: form.one('note').slice(0, longestNote),
      };
      return form.one('do') === 'publish' ? publish(draft, visitor) : check(draft, visitor);
    },
  };
}

const unchecked: Pick<Draft, 'checked' | 'conflict'> = { checked: null, conflict: false };

/** Where one sees what came of it. */
function afterwards(path: string): string {
  const [, form] = /^flows\/forms\/([\w-]+)\.ya?ml$/.exec(path) ?? [];
  if (form !== undefined) return `/forms/${form}`;
  return path === 'flows/segments.yaml' ? '/segments' : '/flows/history';
}

/** One of the files of flows and texts, and nothing beside them. */
export function pathIn(fields: Fields): string {
  const { success, data } = sourcePath.safeParse(fields.one('path'));
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
