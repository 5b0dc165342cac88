/** The page of the channels, and the form that asks for a code to link a phone by. */
import type { Request, Response, Router } from 'express';
import { readPhone } from '../../core/address.ts';
import { KabarError } from '../../core/errors.ts';
import type { ConsoleDeps } from '../deps.ts';
import { html } from '../html.ts';
import { Layout } from '../layout.tsx';
import { sessionOf } from '../session-of.ts';
import { ChannelsPage, reloadSeconds } from './page.tsx';
import { channelCards } from './view.ts';

export function channelsRoutes(router: Router, deps: ConsoleDeps): void {
  router.get('/channels', async (request: Request, response: Response) => {
    const cards = await channelCards(deps);
    const formToken = deps.signIn.formToken(sessionOf(response));
    const now = deps.clock.now();
    const linking = typeof request.query.link === 'string' ? request.query.link : null;
    if (linking === null) response.set('Refresh', String(reloadSeconds));
    html(
      response,
      <Layout title="Channels">
        <ChannelsPage {...{ cards, formToken, now, linking }} />
      </Layout>,
    );
  });

  router.post('/channels/:channel/link', (request: Request, response: Response) => {
    const id = String(request.params.channel);
    const channel = deps.channels().find(({ facts }) => facts.id === id);
    const byQr = request.body?.by === 'qr';
    const phone = byQr ? null : readPhone(String(request.body?.phone ?? ''));
    if (!channel?.linkBy)
      throw new KabarError('channel.unknown', `No channel that is linked to a phone is called "${id}".`, {
        ours: false,
      });
    if (!byQr && !phone)
      throw new KabarError(
        'address.invalid',
        'Write the number with + and country code, such as +6281234567890.',
        { ours: false },
      );
    if (!channel.linkBy(phone?.value ?? null))
      throw new KabarError('channel.state', `${id} does not wait to be linked now. ${channel.state.words}`, {
        ours: false,
      });
    response.redirect(303, '/console/channels');
  });
}
