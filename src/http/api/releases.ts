/** Releases in the store: which is current, what each holds, editing one, and going back to one. */
import { z } from 'zod';
import { hasErrors, type Issue, issueLine } from '../../core/flow/issue.ts';
import type { ReleaseId } from '../../core/release.ts';
import type { Edited } from '../../pipeline/releases/release-keeper.ts';
import type { HttpDeps } from '../deps.ts';
import { limit } from '../fields.ts';
import { refusal } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { iso } from './contact-view.ts';

const headView = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  by: z.string().meta({ description: '`files`, or who edited it.' }),
  note: z.string(),
  from: z.string().nullable().meta({ description: 'The release it was made from.' }),
});
/** A file of flows or texts, as edits name it. */
export const sourcePath = z
  .string()
  .max(200)
  .regex(
    /^(flows|locales)\/(?!.*\.\.)[\w./-]+\.ya?ml$/,
    'Name a YAML file in flows/ or locales/, such as flows/welcome.yaml.',
  );
const actor = z.string().min(1).max(100).default('the API');
const params = z.object({ release: z.string().max(64) });
const editedView = z.object({ release: z.string(), warnings: z.array(z.string()) });
const switched = {
  words: 'It is current, for every process of the store within seconds.',
  schema: editedView,
};

export const releaseRoutes = ({ store, keeper }: HttpDeps): readonly Route[] => [
  route({
    method: 'get',
    path: '/api/releases',
    id: 'listReleases',
    needs: ['read'],
    summary: 'The latest releases, the newest first, which one is current, and what was refused last',
    query: z.strictObject({ limit: limit.default(20).meta({ description: 'The latest so many.' }) }),
    answers: {
      200: {
        words: 'The releases.',
        schema: z.object({
          current: z.object({ release: z.string(), at: z.iso.datetime(), by: z.string() }).nullable(),
          refused: z
            .object({ at: z.iso.datetime(), what: z.string(), issues: z.array(z.string()) })
            .nullable()
            .meta({ description: 'What this process did not take over, because it has errors.' }),
          releases: z.array(headView),
        }),
      },
    },
    async handle({ query }) {
      const [current, latest] = [await store.releases.current(), await store.releases.latest(query.limit)];
      const refused = keeper.refused();
      return {
        status: 200,
        body: {
          current: current && { release: current.release, at: iso(current.at), by: current.by },
          refused: refused && {
            at: iso(refused.at),
            what: refused.what,
            issues: refused.issues.map(issueLine),
          },
          releases: latest.map(headOf),
        },
      };
    },
  }),
  route({
    method: 'post',
    path: '/api/releases',
    id: 'editRelease',
    needs: ['write'],
    summary: 'Changes files of the current release: checked as a whole, and current when it has no errors',
    body: z.strictObject({
      base: z.string().max(64).meta({ description: 'The release that the change was written over.' }),
      files: z
        .record(
          sourcePath,
          z
            .string()
            .max(128 * 1024)
            .nullable(),
        )
        .meta({ description: 'The files that change, whole; null removes one.' }),
      by: actor,
      note: z.string().max(500).default(''),
    }),
    answers: { 201: switched },
    async handle({ body: { base, files, by, note } }) {
      return settled(await keeper.edit({ base: base as ReleaseId, files, by, note }), 201);
    },
  }),
  route({
    method: 'get',
    path: '/api/releases/:release',
    id: 'readRelease',
    needs: ['read'],
    summary: 'One release with its files, as they were written',
    params,
    answers: {
      200: {
        words: 'The release.',
        schema: headView.extend({ files: z.array(z.object({ path: z.string(), text: z.string() })) }),
      },
    },
    async handle({ params: { release } }) {
      const found = await store.releases.find(release as ReleaseId);
      if (!found) throw refusal('release.unknown', `There is no release "${release}".`);
      return { status: 200, body: { ...headOf(found), files: found.files } };
    },
  }),
  route({
    method: 'post',
    path: '/api/releases/:release/current',
    id: 'makeReleaseCurrent',
    needs: ['write'],
    summary: 'Makes a stored release current again; those in flows stay in the versions they are in',
    params,
    body: z.strictObject({ by: actor }),
    answers: { 200: switched },
    async handle({ params: { release }, body: { by } }) {
      return settled(await keeper.makeCurrent(release as ReleaseId, by), 200);
    },
  }),
];

type Head = {
  readonly id: string;
  readonly createdAt: number;
  readonly by: string;
  readonly note: string;
  readonly from: string | null;
};

const headOf = ({ id, createdAt, by, note, from }: Head) => ({
  id,
  createdAt: iso(createdAt),
  by,
  note,
  from,
});

/** With errors nothing has changed: each is told at its file. */
function settled({ release, issues }: Edited, status: number) {
  if (release !== null)
    return {
      status,
      body: { release, warnings: issues.filter((issue) => !hasErrors([issue])).map(issueLine) },
    };
  throw refusal('flows.invalid', 'These files have errors; the release before them stays.', {
    errors: issues.filter((issue) => hasErrors([issue])).map(problemOf),
  });
}

const problemOf = (issue: Issue) => ({
  pointer: `/files/${issue.file.replaceAll('/', '~1')}`,
  detail: issueLine(issue),
});
