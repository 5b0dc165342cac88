/** WhatsApp changes its page, the library does not get ready on it, and a person goes back to a page that is kept. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { createSystemClock } from '../../src/adapters/clock/system.ts';
import { createWhatsAppWebTransport } from '../../src/adapters/transport/whatsapp-web/transport.ts';
import { createRemoteFiles } from '../../src/adapters/web/remote-files.ts';
import type { ChannelId } from '../../src/core/channel.ts';
import { chromiumPath, describeInChromium } from './support/in-chromium.ts';
import { until } from './support/records.ts';
import {
  createTransportRig,
  loginWritten,
  silent,
  type TransportRig,
  text,
} from './support/transport-rig.ts';

jest.setTimeout(90_000);

const worked = '2.3000.1036000000';
const broken = '2.3000.1099999999';

describeInChromium('whatsapp-web: a page that an update has broken', () => {
  /** A kept page does not come from the fake's own machine: Chromium must be told that it may talk to it. */
  const localNetwork = '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets';
  const withPage = ({ profileDir, fake }: TransportRig, page: string) =>
    createWhatsAppWebTransport(
      { clock: createSystemClock(), logger: silent, files: createRemoteFiles() },
      {
        channel: 'wa' as ChannelId,
        profileDir,
        chromiumPath,
        chromiumArgs: [...fake.chromiumArgs, localNetwork],
        page,
      },
    );
  const deaf = { async incoming() {}, async receipts() {}, stateChanged() {} };

  test('the words name a page to go back to, and on that one everything works again', async () => {
    const rig = await createTransportRig({ readyMs: 1_500, repairMs: 500 });
    try {
      await rig.login();
      await loginWritten(rig);
      await rig.transport.stop();
      Object.assign(rig.fake.boot, { version: broken, missing: ['WAWebSyncGatingUtils'] });
      await rig.start();
      const state = await rig.states.when(({ name }) => name === 'degraded', 30_000);
      expect(state.words).toContain(`KABAR_WHATSAPP_WEB_PAGE=${worked}`);
      await rig.transport.stop();
      expect(readdirSync(join(rig.profileDir, 'pages')).sort()).toEqual([`${worked}.html`, `${broken}.html`]);

      const pinned = withPage(rig, worked);
      await pinned.start(deaf);
      try {
        await until(() => pinned.state().name === 'ready', 40_000);
        expect(await pinned.send(text('hello again'))).toMatchObject({ kind: 'accepted' });
      } finally {
        await pinned.stop();
      }
    } finally {
      await rig.close();
    }
  });

  test('a page that is not kept is refused, and those that are kept are named', async () => {
    const rig = await createTransportRig();
    try {
      await rig.login();
      await rig.transport.stop();
      const pinned = withPage(rig, '2.1');
      await pinned.start(deaf);
      try {
        await until(() => pinned.state().name === 'degraded', 30_000);
        expect(pinned.state().words).toContain('there is no page 2.1');
        expect(pinned.state().words).toContain(`kept are: ${worked}`);
      } finally {
        await pinned.stop();
      }
    } finally {
      await rig.close();
    }
  });
});
