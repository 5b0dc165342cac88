/** Channels: how each number stands, a person's word that a restricted one may write first again, and the ways to link one. */
import { z } from 'zod';
import { type ChannelDeps, channelNow, resumeChannel } from '../channels-now.ts';
import type { ChannelView, HttpDeps } from '../deps.ts';
import { limit, phone } from '../fields.ts';
import { beginMove, moveReport, previewMove } from '../moves-now.ts';
import { refusal } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { channelView, viewOfChannel } from './channel-view.ts';

const counts = z.record(z.string(), z.int());
const previewView = z.object({
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

const moveView = z.object({
  id: z.string(),
  by: z.string(),
  from: z.string(),
  to: z.string(),
  state: z.enum(['running', 'done']),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  followed: counts.meta({ description: 'Who was moved so far, by when they wrote last.' }),
  stayed: counts.meta({ description: 'Who was not, by why.' }),
});

const params = z.object({ channel: z.string().max(100) });
const one = { words: 'The channel.', schema: channelView };
const asked = {
  words: 'It was asked for; the channel tells the code when it is there.',
  schema: channelView,
};

/** With these codes a phone takes the channel over: only who may link it sees them. */
const unlinkable = ({ qr: _, code: __, ...rest }: z.infer<typeof channelView>) => rest;

export const channelRoutes = (deps: HttpDeps): readonly Route[] => {
  const now: ChannelDeps = { ...deps, facts: () => deps.channels().map(({ facts }) => facts) };

  const find = (id: string): ChannelView => {
    const found = deps.channels().find(({ facts }) => facts.id === id);
    if (found) return found;
    throw refusal('channel.unknown', `No channel is called "${id}".`);
  };
  const view = async (channel: ChannelView) => viewOfChannel(await channelNow(now, channel.facts), channel);

  const linkBy = async (id: string, number: string | null) => {
    const { facts, state, linkBy: ask } = find(id);
    if (ask?.(number)) return { status: 202, body: await view(find(id)) };
    throw refusal(
      'channel.state',
      ask
        ? `The channel ${id} does not wait to be linked: it is ${state.name}. ${state.words}`
        : `The channel ${id} is linked to no phone: it is carried by ${facts.transport}.`,
    );
  };

  return [
    route({
      method: 'get',
      path: '/api/channels',
      id: 'listChannels',
      needs: ['read'],
      summary:
        'Every channel: how it is and how to link it, whether it is restricted, how many people it may write to first today',
      answers: { 200: { words: 'The channels.', schema: z.object({ channels: z.array(channelView) }) } },
      async handle({ scopes }) {
        const channels = await Promise.all(deps.channels().map(view));
        return {
          status: 200,
          body: { channels: scopes.includes('admin') ? channels : channels.map(unlinkable) },
        };
      },
    }),
    route({
      method: 'post',
      path: '/api/channels/:channel/resume',
      id: 'resumeChannel',
      needs: ['admin'],
      summary: 'Lets a restricted channel write first again, as slowly as a new number',
      params,
      body: z.strictObject({
        staff: z.string().min(1).max(100).meta({ description: 'Who of the business has seen to it.' }),
      }),
      answers: { 200: one },
      async handle({ params: { channel }, body }) {
        const resumed = await resumeChannel(now, channel, body.staff);
        return { status: 200, body: viewOfChannel(resumed, find(channel)) };
      },
    }),
    route({
      method: 'get',
      path: '/api/channels/:channel/move',
      id: 'previewMove',
      needs: ['read'],
      summary: 'Who may follow to another channel, and why others may not; nothing is changed',
      params,
      query: z.strictObject({ to: z.string().max(100).meta({ description: 'The other channel.' }) }),
      answers: { 200: { words: 'The numbers.', schema: previewView } },
      async handle({ params: { channel }, query: { to } }) {
        return { status: 200, body: await previewMove(now, { from: channel, to }) };
      },
    }),
    route({
      method: 'post',
      path: '/api/channels/:channel/move',
      id: 'moveContacts',
      needs: ['admin'],
      summary: 'Moves everybody who may follow to another channel; undone by moving them back',
      params,
      body: z.strictObject({
        to: z.string().max(100).meta({ description: 'The other channel.' }),
        staff: z.string().min(1).max(100).meta({ description: 'Who of the business wants it.' }),
      }),
      answers: { 202: { words: 'It goes on; GET /api/moves tells how far it is.', schema: moveView } },
      async handle({ params: { channel }, body: { to, staff } }) {
        const move = await beginMove(now, { from: channel, to, by: staff });
        return { status: 202, body: moveReport(move) };
      },
    }),
    route({
      method: 'get',
      path: '/api/moves',
      id: 'listMoves',
      needs: ['read'],
      summary: 'The latest moves of contacts to another channel: how far they are and what they did',
      query: z.strictObject({ limit: limit.default(5) }),
      answers: { 200: { words: 'The moves, latest first.', schema: z.object({ moves: z.array(moveView) }) } },
      async handle({ query }) {
        const latest = await deps.store.moves.latest(query.limit);
        return { status: 200, body: { moves: latest.map(moveReport) } };
      },
    }),
    route({
      method: 'post',
      path: '/api/channels/:channel/pairing-code',
      id: 'askPairingCode',
      needs: ['admin'],
      summary: 'Link a waiting channel by a code that is typed on the phone of this number',
      params,
      body: z.strictObject({ phone }),
      answers: { 202: asked },
      handle: ({ params: { channel }, body }) => linkBy(channel, body.phone.value),
    }),
    route({
      method: 'delete',
      path: '/api/channels/:channel/pairing-code',
      id: 'cancelPairingCode',
      needs: ['admin'],
      summary: 'Link a waiting channel by the QR code again',
      params,
      answers: { 202: asked },
      handle: ({ params: { channel } }) => linkBy(channel, null),
    }),
  ];
};
