/** Those who are in older versions of flows: what would become of them, and having it done. */
import { z } from 'zod';
import type { Release, ReleaseId } from '../../core/release.ts';
import type { UpgradeId } from '../../core/upgrade/upgrade-id.ts';
import { findUpgrade } from '../../scheduler/stepwise/upgrades.ts';
import type { HttpDeps } from '../deps.ts';
import { limit } from '../fields.ts';
import { refusal } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { applyUpgrade, planReport, type UpgradeDeps, upgradeReport } from '../upgrade-report.ts';

const how = z.enum(['here', 'inside', 'aside']).meta({
  description: 'here: it goes on at this step. inside: this step runs another flow. aside: it rests.',
});
const fate = z.object({
  is: z.enum(['stays', 'moves', 'asks']),
  because: z.string().optional(),
  hint: z.string().optional(),
  act: z.object({ do: z.enum(['move', 'end', 'restart']), target: z.string().optional() }).optional(),
});
const planView = z.object({
  release: z.string(),
  backFrom: z.string().nullable(),
  stays: z.int(),
  moves: z.int(),
  asks: z.int().meta({ description: 'For whom the file does not say where to: they stay until it does.' }),
  flows: z.array(
    z.object({
      flow: z.string(),
      to: z.string().nullable(),
      places: z.array(
        z.object({
          flow: z.string(),
          version: z.string(),
          step: z.string(),
          how,
          contacts: z.int(),
          fate,
        }),
      ),
      missingTexts: z.array(z.string()),
    }),
  ),
});
const upgradeView = z.object({
  id: z.string(),
  by: z.string(),
  release: z.string(),
  backFrom: z.string().nullable(),
  state: z.enum(['running', 'done']),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  planned: z.int(),
  done: z.int(),
  left: z.int(),
  places: z.array(
    z.object({
      flow: z.string(),
      from: z.string(),
      step: z.string(),
      how,
      to: z.string(),
      act: z.object({ do: z.enum(['move', 'end', 'restart']), target: z.string().optional() }),
      planned: z.int(),
      found: z.int(),
      done: z.int(),
      left: z
        .record(z.string(), z.int())
        .meta({ description: 'Who went on meanwhile and the like, by why.' }),
    }),
  ),
});

const back = z
  .string()
  .max(64)
  .exactOptional()
  .meta({ description: 'The hash of an earlier release: the way back to it.' });

export const upgradeRoutes = (deps: HttpDeps): readonly Route[] => [
  route({
    method: 'get',
    path: '/api/upgrade',
    id: 'planUpgrade',
    needs: ['read'],
    summary: 'What would become of those in older versions of flows, and what the latest upgrades did',
    query: z.strictObject({
      back,
      limit: limit.default(5).meta({ description: 'The latest so many upgrades.' }),
    }),
    answers: {
      200: {
        words: 'The plan; nothing is changed.',
        schema: z.object({ plan: planView, upgrades: z.array(upgradeView) }),
      },
    },
    async handle({ query }) {
      const plan = await planReport(upgradeDeps(deps), (query.back as ReleaseId | undefined) ?? null);
      const latest = await deps.store.upgrades.latest(query.limit);
      return { status: 200, body: { plan, upgrades: latest.map(upgradeReport) } };
    },
  }),
  route({
    method: 'post',
    path: '/api/upgrade',
    id: 'applyUpgrade',
    needs: ['write'],
    summary: 'Has those moved whom the plan moves; with `back` the earlier release becomes current first',
    body: z.strictObject({
      back,
      release: z
        .string()
        .max(64)
        .exactOptional()
        .meta({ description: 'The release that was looked at: another one is refused.' }),
      by: z.string().min(1).max(100).default('the API'),
    }),
    answers: { 202: { words: 'It goes on; ask for it by its id.', schema: upgradeView } },
    async handle({ body }) {
      const known = upgradeDeps(deps);
      const current = known.release().id;
      if (body.release !== undefined && body.release !== current)
        throw refusal('release.conflict', `The current release is ${current}: look at its plan first.`);
      const upgrade = await applyUpgrade(known, {
        back: (body.back as ReleaseId | undefined) ?? null,
        by: body.by,
      });
      return { status: 202, body: upgradeReport(upgrade) };
    },
  }),
  route({
    method: 'get',
    path: '/api/upgrades/:upgrade',
    id: 'readUpgrade',
    needs: ['read'],
    summary: 'One upgrade: how far it is and what it did',
    params: z.object({ upgrade: z.string().max(100) }),
    answers: { 200: { words: 'The upgrade.', schema: upgradeView } },
    async handle({ params }) {
      const found = await findUpgrade(deps.store, params.upgrade as UpgradeId);
      return { status: 200, body: upgradeReport(found) };
    },
  }),
];

const upgradeDeps = ({ store, clock, keeper, release }: HttpDeps): UpgradeDeps => ({
  store,
  clock,
  keeper,
  release: (): Release => {
    const current = release();
    if (current === null) throw refusal('request.not-found', 'There is no release yet.', { status: 503 });
    return current;
  },
});
