/** Cleanings of the list: what one would do, what the latest did, and asking for one. */
import { z } from 'zod';
import type { CleaningId } from '../../core/cleaning/cleaning-id.ts';
import { askForCleaning, findCleaning, stopCleaning } from '../../scheduler/cleaning/cleanings.ts';
import {
  type CleaningReport,
  dryRun,
  nextCleaning,
  releaseOf,
  reportOn,
  reportsOn,
} from '../cleaning-report.ts';
import type { HttpDeps } from '../deps.ts';
import { limit } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { iso, isoOrNull } from './contact-view.ts';

const counts = z.record(z.string(), z.int()).meta({ description: 'People, by why.' });
const deliveryView = z.object({
  suspects: z.int().meta({ description: 'Messages could not be delivered to them lately.' }),
  unreachable: z.int().meta({ description: 'Their number counts as dead.' }),
  undelivered: z.int().meta({ description: 'Something was sent to them and never delivered.' }),
});
const sizeView = z.object({
  contacts: z.int(),
  marketing: z.int().meta({ description: 'How many a marketing campaign can reach.' }),
  utility: z.int(),
  leftOut: counts.meta({ description: 'Whom no marketing campaign asks, by why.' }),
  delivery: deliveryView.meta({ description: 'To how many what is sent does not arrive.' }),
});

const cleaningView = z.object({
  id: z.string().nullable().meta({ description: 'Null for a dry run: nothing of it is kept.' }),
  dry: z.boolean(),
  by: z.string().meta({ description: '`schedule`, or who asked.' }),
  state: z.enum(['running', 'done', 'stopped']),
  stoppedBy: z.string().nullable(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  rules: z.object({ unengagedAfter: z.string(), unreachableAfter: z.string() }),
  before: sizeView,
  after: sizeView.nullable(),
  trend: deliveryView.extend({ since: z.iso.datetime() }).nullable().meta({
    description: 'How many more there are than at the end of the cleaning before; null where there was none.',
  }),
  archived: counts,
  erased: counts,
  notDone: counts.meta({ description: 'Whose time is over and who stay for now, by why.' }),
});

const actor = z.string().min(1).max(100).default('the API');
const params = z.object({ cleaning: z.string().max(100) });
const one = { words: 'The cleaning.', schema: cleaningView };

export const cleaningRoutes = (deps: HttpDeps): readonly Route[] => [
  route({
    method: 'get',
    path: '/api/cleanings',
    id: 'listCleanings',
    needs: ['read'],
    summary: 'What the latest cleanings of the list did, the newest first, and when the next one comes',
    query: z.strictObject({ limit: limit.default(10).meta({ description: 'The latest so many.' }) }),
    answers: {
      200: {
        words: 'The cleanings.',
        schema: z.object({ next: z.iso.datetime().nullable(), cleanings: z.array(cleaningView) }),
      },
    },
    async handle({ query }) {
      const latest = await deps.store.cleanings.latest(query.limit + 1);
      const cleanings = reportsOn(latest).slice(0, query.limit);
      const next = isoOrNull(await nextCleaning(deps));
      return { status: 200, body: { next, cleanings: cleanings.map(view) } };
    },
  }),
  route({
    method: 'post',
    path: '/api/cleanings',
    id: 'cleanList',
    needs: ['write'],
    summary: 'What a cleaning would do now; with `apply` it is done',
    body: z.strictObject({
      apply: z
        .boolean('Write true or false.')
        .default(false)
        .meta({ description: 'False: a dry run, which changes nothing.' }),
      by: actor,
    }),
    answers: {
      200: { words: 'A dry run: what would be done.', schema: cleaningView },
      202: { words: 'It goes on; ask for it by its id.', schema: cleaningView },
    },
    async handle({ body: { apply, by } }) {
      if (!apply) return { status: 200, body: view(await dryRun(deps, by)) };
      const { store, clock } = deps;
      const opened = await askForCleaning({ store, clock, release: () => releaseOf(deps) }, by);
      return { status: 202, body: view(reportOn(opened)) };
    },
  }),
  route({
    method: 'get',
    path: '/api/cleanings/:cleaning',
    id: 'readCleaning',
    needs: ['read'],
    summary: 'One cleaning: how far it is and what it did',
    params,
    answers: { 200: one },
    async handle({ params }) {
      const found = await findCleaning(deps.store, params.cleaning as CleaningId);
      return { status: 200, body: view(reportOn(found)) };
    },
  }),
  route({
    method: 'post',
    path: '/api/cleanings/:cleaning/stop',
    id: 'stopCleaning',
    needs: ['write'],
    summary: 'Ends a cleaning: nobody else is looked for; what was done stays done',
    params,
    body: z.strictObject({ by: actor }),
    answers: { 200: one },
    async handle({ params, body }) {
      const found = await stopCleaning(deps.store, params.cleaning as CleaningId, body.by);
      return { status: 200, body: view(reportOn(found)) };
    },
  }),
];

const view = (report: CleaningReport) => ({
  ...report,
  startedAt: iso(report.startedAt),
  endedAt: isoOrNull(report.endedAt),
  trend: report.trend && { ...report.trend, since: iso(report.trend.since) },
});
