/** Channels as they stand now, and the two ways to link one: a QR code, or a code that is typed on the phone. */
import { z } from 'zod';
import type { ChannelView, HttpDeps } from '../deps.ts';
import { phone } from '../fields.ts';
import { refusal } from '../problem.ts';
import { type Route, route } from '../route.ts';

const channelView = z.object({
  id: z.string(),
  transport: z.string(),
  state: z.string(),
  sending: z.boolean(),
  words: z.string().meta({ description: 'What is happening, and what to do about it.' }),
  qr: z.string().optional().meta({ description: 'The content of the QR code to be scanned now.' }),
  code: z.string().optional().meta({ description: 'The code to be typed on the phone now.' }),
});

const params = z.object({ channel: z.string().max(64) });
const asked = {
  words: 'It was asked for; the channel tells the code when it is there.',
  schema: channelView,
};

export const channelRoutes = ({ channels }: Pick<HttpDeps, 'channels'>): readonly Route[] => {
  const find = (id: string): ChannelView => {
    const found = channels().find(({ facts }) => facts.id === id);
    if (found) return found;
    throw refusal('channel.unknown', `No channel is called "${id}".`);
  };
  const linkBy = (id: string, number: string | null) => {
    const { facts, state, linkBy: ask } = find(id);
    if (ask?.(number)) return { status: 202, body: viewOf(find(id)) };
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
      summary: 'Every channel as this process sees it, with the code to link it by',
      answers: { 200: { words: 'The channels.', schema: z.object({ channels: z.array(channelView) }) } },
      handle: () => ({ status: 200, body: { channels: channels().map(viewOf) } }),
    }),
    route({
      method: 'post',
      path: '/api/channels/:channel/pairing-code',
      id: 'askPairingCode',
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
      summary: 'Link a waiting channel by the QR code again',
      params,
      answers: { 202: asked },
      handle: ({ params: { channel } }) => linkBy(channel, null),
    }),
  ];
};

const viewOf = ({ facts, state }: ChannelView): z.infer<typeof channelView> => ({
  id: facts.id,
  transport: facts.transport,
  state: state.name,
  sending: state.sending,
  words: state.words,
  ...(state.qr === undefined ? {} : { qr: state.qr }),
  ...(state.code === undefined ? {} : { code: state.code }),
});
