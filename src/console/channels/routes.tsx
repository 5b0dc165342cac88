/** The page of the channels, and the form that asks for a code to link a phone by. */
import { readPhone } from '../../core/address.ts';
import { KabarError } from '../../core/errors.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { PageRoute } from '../frame/page-route.ts';
import { sectionNames } from '../frame/sections.ts';
import { ChannelsPage, reloadSeconds } from './page.tsx';
import { testRoutes } from './test-routes.tsx';
import { channelCards } from './view.ts';

export const channelsRoutes = (deps: ConsoleDeps): readonly PageRoute[] => [
  {
    method: 'get',
    path: '/channels',
    needs: ['see'],
    async handle({ query, visitor }) {
      const cards = await channelCards(deps, visitor.may('own'));
      const now = deps.clock.now();
      const house = deps.release()?.policy ?? null;
      const linking = query.one('link') || null;
      return {
        title: sectionNames(visitor.language).channels,
        body: <ChannelsPage {...{ cards, house, visitor, now, linking }} />,
        ...(linking === null ? { refreshSeconds: reloadSeconds } : {}),
      };
    },
  },
  ...testRoutes(deps),
  {
    method: 'post',
    path: '/channels/:channel/link',
    needs: ['own'],
    does: 'channel.linked',
    handle({ params, form }) {
      const id = params.channel;
      const channel = deps.channels().find(({ facts }) => facts.id === id);
      const byQr = form.one('by') === 'qr';
      const phone = byQr ? null : readPhone(form.one('phone'));
      if (!channel?.linkBy)
        throw mild('channel.unknown', `No channel that is linked to a phone is called "${id}".`);
      if (!byQr && !phone)
        throw mild('address.invalid', 'Write the number with + and country code, such as +6281234567890.');
      if (!channel.linkBy(phone?.value ?? null))
        throw mild('channel.state', `${id} does not wait to be linked now. ${channel.state.words}`);
      return { goTo: '/channels' };
    },
  },
];

const mild = (code: 'channel.unknown' | 'address.invalid' | 'channel.state', words: string) =>
  new KabarError(code, words, { ours: false });
