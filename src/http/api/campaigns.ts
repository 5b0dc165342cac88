/** Campaigns: their plans, their occurrences with what came of them, and pausing, resuming and stopping one. */
import { z } from 'zod';
import type { OccurrenceId } from '../../core/campaign/occurrence-id.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import {
  type CampaignChange,
  changeCampaign,
  findOccurrence,
} from '../../scheduler/campaigns/campaign-control.ts';
import {
  type CampaignNow,
  campaignsNow,
  findCampaign,
  type OccurrenceNow,
  occurrenceNow,
  previewCampaign,
} from '../campaigns-now.ts';
import type { HttpDeps } from '../deps.ts';
import { limit } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { iso, isoOrNull } from './contact-view.ts';

const campaignView = z.object({
  campaign: z.string(),
  when: z.string().meta({ description: 'As its file says it.' }),
  clock: z.enum(['contact', 'house']),
  to: z.string(),
  purpose: z.enum(['utility', 'marketing']),
  holdout: z.number(),
  next: z.string().nullable().meta({ description: 'A time on the wall: `2026-11-24T18:00`.' }),
  audience: z.int().meta({ description: 'How many would be asked if it were now.' }),
});

const counts = z.record(z.string(), z.int());
const reportView = z.object({
  enrolled: z.int(),
  heldOut: z.int(),
  skipped: counts,
  sent: z.int(),
  delivered: z.int(),
  read: z.int().meta({ description: 'A lower bound: read receipts can be off.' }),
  failed: z.int(),
  linked: z.int().meta({ description: 'People whom a message with a link reached.' }),
  clicked: z.int().meta({ description: 'People who opened one within 72 hours of the first message.' }),
  replied: z.int().meta({ description: 'Within 72 hours of the first message.' }),
  optedOut: z.int(),
  heldOutReplied: z.int(),
  heldOutOptedOut: z.int(),
  held: counts,
  dropped: counts,
});

const occurrenceView = z.object({
  id: z.string(),
  campaign: z.string(),
  slot: z.string(),
  state: z.enum(['running', 'paused', 'stopped', 'done', 'expired']),
  reason: z.string().nullable(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  asked: z.int(),
  places: z.array(
    z.object({
      place: z.string(),
      dueAt: z.iso.datetime(),
      asked: z.int(),
      state: z.string(),
      waitsUntil: z.iso
        .datetime()
        .nullable()
        .meta({ description: 'The number may write to nobody else before then.' }),
    }),
  ),
  report: reportView,
});

const person = z.object({ id: z.string(), stage: z.string(), language: z.string() });
const occurrenceParams = z.object({ occurrence: z.string().max(100) });
const actor = z.strictObject({ by: z.string().min(1).max(100).default('the API') });

export const campaignRoutes = (deps: HttpDeps): readonly Route[] => [
  route({
    method: 'get',
    path: '/api/campaigns',
    id: 'listCampaigns',
    needs: ['read'],
    summary: 'Every campaign: when, to whom, how many, and when next',
    answers: { 200: { words: 'The campaigns.', schema: z.object({ campaigns: z.array(campaignView) }) } },
    async handle() {
      return { status: 200, body: { campaigns: (await campaignsNow(deps)).map(viewCampaign) } };
    },
  }),
  route({
    method: 'get',
    path: '/api/campaigns/:campaign',
    id: 'previewCampaign',
    needs: ['read'],
    summary: 'Whom a campaign would ask, where and when',
    params: z.object({ campaign: z.string().max(64) }),
    query: z.strictObject({ limit: limit.default(10).meta({ description: 'The first so many people.' }) }),
    answers: {
      200: {
        words: 'The campaign.',
        schema: campaignView.extend({
          heldOut: z.int(),
          places: z.array(
            z.object({
              place: z.string(),
              zone: z.string(),
              at: z.iso.datetime().nullable(),
              audience: z.int(),
            }),
          ),
          first: z.array(person),
        }),
      },
    },
    async handle({ params, query }) {
      const preview = await previewCampaign(deps, params.campaign, query.limit);
      const { heldOut, places, first } = preview;
      const body = {
        ...viewCampaign(preview),
        heldOut,
        places: places.map((each) => ({ ...each, at: isoOrNull(each.at) })),
        first: first.map(({ id, lifecycle, language }) => ({ id, stage: lifecycle.stage, language })),
      };
      return { status: 200, body };
    },
  }),
  route({
    method: 'get',
    path: '/api/campaigns/:campaign/occurrences',
    id: 'listOccurrences',
    needs: ['read'],
    summary: 'The latest occurrences of a campaign with what came of them, latest first',
    params: z.object({ campaign: z.string().max(64) }),
    query: z.strictObject({ limit: limit.default(10) }),
    answers: {
      200: { words: 'The occurrences.', schema: z.object({ occurrences: z.array(occurrenceView) }) },
    },
    async handle({ params, query }) {
      const flow = params.campaign as FlowId;
      const found = await deps.store.campaigns.latest({ flow, limit: query.limit });
      // One that was renamed still has its past; a name that nothing is called has none.
      if (found.length === 0) findCampaign(deps, flow);
      const occurrences = await Promise.all(found.map((each) => occurrenceNow(deps, each)));
      return { status: 200, body: { occurrences: occurrences.map(viewOccurrence) } };
    },
  }),
  route({
    method: 'get',
    path: '/api/occurrences/:occurrence',
    id: 'readOccurrence',
    needs: ['read'],
    summary: 'One occurrence: how far it is and what came of it',
    params: occurrenceParams,
    answers: { 200: { words: 'The occurrence.', schema: occurrenceView } },
    async handle({ params }) {
      const found = await findOccurrence(deps.store, params.occurrence as OccurrenceId);
      return { status: 200, body: viewOccurrence(await occurrenceNow(deps, found)) };
    },
  }),
  ...(['pause', 'resume', 'stop'] as const).map((change) => changeRoute(deps, change)),
];

const summaries: Readonly<Record<CampaignChange, string>> = {
  pause: 'Pauses an occurrence: nobody else is asked and nothing of it leaves until it is resumed',
  resume: 'Lets a paused occurrence go on',
  stop: 'Stops an occurrence for good: what waits in outboxes is dropped',
};

const changeRoute = (deps: HttpDeps, change: CampaignChange): Route =>
  route({
    method: 'post',
    path: `/api/occurrences/:occurrence/${change}`,
    id: `${change}Occurrence`,
    needs: ['write'],
    summary: summaries[change],
    params: occurrenceParams,
    body: actor,
    answers: { 200: { words: 'The occurrence as it is now.', schema: occurrenceView } },
    async handle({ params, body }) {
      const changed = await changeCampaign(deps, params.occurrence as OccurrenceId, change, body.by);
      return { status: 200, body: viewOccurrence(await occurrenceNow(deps, changed)) };
    },
  });

const viewCampaign = ({
  campaign,
  when,
  clock,
  to,
  purpose,
  holdout,
  next,
  audience,
}: CampaignNow): z.output<typeof campaignView> => ({
  campaign,
  when,
  clock,
  to,
  purpose,
  holdout,
  next,
  audience,
});

const viewOccurrence = (one: OccurrenceNow): z.output<typeof occurrenceView> => ({
  id: one.id,
  campaign: one.flow,
  slot: one.slot,
  state: one.state,
  reason: one.reason,
  startedAt: iso(one.startedAt),
  endedAt: isoOrNull(one.endedAt),
  asked: one.asked,
  places: one.places.map(({ place, dueAt, asked, state, waitsUntil }) => ({
    place,
    dueAt: iso(dueAt),
    asked,
    state,
    waitsUntil: state === 'open' && waitsUntil !== undefined ? iso(waitsUntil) : null,
  })),
  report: one.numbers,
});
