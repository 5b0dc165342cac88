/** Channels: how each number stands, and a person's word that a restricted one may write first again. */
import { z } from 'zod';
import { type ChannelDeps, type ChannelNow, channelsNow, resumeChannel } from '../channels-now.ts';
import type { HttpDeps } from '../deps.ts';
import { previewMove } from '../move-preview.ts';
import { type Route, route } from '../route.ts';
import { iso, isoOrNull } from './contact-view.ts';

const restriction = z.object({
  since: z.iso.datetime(),
  by: z.enum(['WhatsApp', 'Kabar']).meta({ description: 'Who noticed it.' }),
  code: z.string(),
  words: z.string(),
  until: z.iso.datetime().nullable().meta({ description: 'Not over before this, where WhatsApp told it.' }),
});

const channelView = z.object({
  id: z.string(),
  transport: z.string(),
  state: z
    .object({ name: z.string(), at: z.iso.datetime() })
    .nullable()
    .meta({ description: 'How the process that sends told it last, and since when.' }),
  restricted: restriction
    .nullable()
    .meta({ description: 'While it lasts the channel answers and starts nothing; a person ends it.' }),
  past: z
    .array(restriction.extend({ resumedAt: z.iso.datetime(), resumedBy: z.string() }))
    .meta({ description: 'Restrictions that a person ended, the latest last.' }),
  today: z
    .object({ perDay: z.int(), left: z.int(), by: z.string() })
    .nullable()
    .meta({ description: 'How many people it may write to first today; null: nothing limits it.' }),
});

const counts = z.record(z.string(), z.int());
const moveView = z.object({
  from: z.string(),
  to: z.string(),
  follow: counts.meta({ description: 'Who may follow, by when they wrote last.' }),
  stay: counts.meta({ description: 'Who may not, by why.' }),
  firstWords: z
    .enum(['at once', 'in approved templates', 'once they write to it'])
    .meta({ description: 'How the other channel may write to them at first.' }),
  perDay: z.int().nullable().meta({ description: 'How many people a day it may write to first.' }),
  days: z.int().nullable().meta({ description: 'How many days that takes.' }),
});

const params = z.object({ channel: z.string().max(100) });
const one = { words: 'The channel.', schema: channelView };

export const channelRoutes = (deps: HttpDeps): readonly Route[] => [
  route({
    method: 'get',
    path: '/api/channels',
    id: 'listChannels',
    summary:
      'Every channel: how it is, whether it is restricted, how many people it may write to first today',
    answers: { 200: { words: 'The channels.', schema: z.object({ channels: z.array(channelView) }) } },
    async handle() {
      const channels = await channelsNow(factsOf(deps));
      return { status: 200, body: { channels: channels.map(view) } };
    },
  }),
  route({
    method: 'post',
    path: '/api/channels/:channel/resume',
    id: 'resumeChannel',
    summary: 'Lets a restricted channel write first again, as slowly as a new number',
    params,
    body: z.strictObject({
      staff: z.string().min(1).max(100).meta({ description: 'Who of the business has seen to it.' }),
    }),
    answers: { 200: one },
    async handle({ params, body }) {
      const resumed = await resumeChannel(factsOf(deps), params.channel, body.staff);
      return { status: 200, body: view(resumed) };
    },
  }),
  route({
    method: 'get',
    path: '/api/channels/:channel/move',
    id: 'previewMove',
    summary: 'Who may follow to another channel, and why others may not; nothing is changed',
    params,
    query: z.strictObject({ to: z.string().max(100).meta({ description: 'The other channel.' }) }),
    answers: { 200: { words: 'The numbers.', schema: moveView } },
    async handle({ params, query }) {
      const preview = await previewMove(factsOf(deps), { from: params.channel, to: query.to });
      return { status: 200, body: preview };
    },
  }),
];

const factsOf = (deps: HttpDeps): ChannelDeps => ({
  ...deps,
  facts: () => deps.channels().map(({ facts }) => facts),
});

const view = ({ restricted, past, state, ...rest }: ChannelNow) => ({
  ...rest,
  state: state && { name: state.name, at: iso(state.at) },
  restricted: restricted && restrictionView(restricted),
  past: past.map((each) => ({
    ...restrictionView(each),
    resumedAt: iso(each.resumedAt),
    resumedBy: each.resumedBy,
  })),
});

const restrictionView = ({ since, by, code, words, until }: NonNullable<ChannelNow['restricted']>) => ({
  since: iso(since),
  by,
  code,
  words,
  until: isoOrNull(until),
});
