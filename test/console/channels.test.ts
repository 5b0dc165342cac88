/** The page of the channels: what each says of itself, the code to scan, and the form for a code to type. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChannelId } from '../../src/core/channel.ts';
import { minuteMs } from '../../src/core/time/instant.ts';
import type { ChannelView } from '../../src/http/deps.ts';
import { depsOf } from '../http/support.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { openConsole } from './support.ts';

const page = '/console/channels';

let rig: Rig;
let asked: (string | null)[];
beforeEach(async () => {
  rig = await openRig();
  asked = [];
});
afterEach(() => rig.close());

/** A browser that is signed in, before the simulator and a channel that waits for a phone. */
async function browser(state: Partial<ChannelView['state']> = {}) {
  const deps = depsOf(rig);
  const [simulator] = deps.channels();
  if (!simulator) throw new Error('the rig has no channel');
  const shop: ChannelView = {
    facts: { ...simulator.facts, id: 'shop' as ChannelId, transport: 'whatsapp-web' },
    state: {
      name: 'scan',
      sending: false,
      words: 'Scan the code.',
      qr: '2@abc',
      until: rig.clock.now() + 3 * minuteMs,
      ...state,
    },
    linkBy: (number) => {
      asked.push(number);
      return state.name === undefined;
    },
  };
  const console = openConsole(rig, { channels: () => [simulator, shop] });
  const { get, post } = await console.signedIn();
  return {
    get,
    viewer: await console.signedIn('viewer'),
    stranger: console.browser({ kabar_session: 'x' }),
    post: (channel: string, fields: Record<string, string>) =>
      post(`${page}/${channel}/link`, fields, '/console/simulator?phone=%2B6281234567890'),
  };
}

describe('the page of the channels', () => {
  test('shows each with its state, what to do, until when, and the code to scan', async () => {
    const { get } = await browser();
    const { text, headers } = await get(page);
    for (const words of ['simulator', 'shop', 'Scan the code.', 'in 3 minutes', 'QR code that links shop'])
      expect(text).toContain(words);
    expect(text).toContain('src="data:image/svg+xml;base64,');
    expect(headers.refresh).toBe('5');
  });

  test('shows the codes to owners alone: whoever scans one puts their own phone behind the channel', async () => {
    const { viewer } = await browser({ code: 'ABCD-1234' });
    const { status, text } = await viewer.get(page);
    expect([status, text.includes('Scan the code.')]).toEqual([200, true]);
    expect(text).not.toMatch(/ABCD-1234|class="qr"|Link by a code/);
  });

  test('does not reload under somebody who writes a number', async () => {
    const { get } = await browser();
    const { text, headers } = await get(`${page}?link=shop`);
    expect(headers.refresh).toBeUndefined();
    expect(text).toContain('action="/console/channels/shop/link"');
  });

  test('shows the code to type where there is one', async () => {
    const { get } = await browser({ code: 'ABCD-1234' });
    expect((await get(page)).text).toContain('ABCD-1234');
  });

  test('is for whoever is signed in', async () => {
    const { get, stranger } = await browser();
    expect((await get(page)).status).toBe(200);
    expect((await stranger.get(page)).status).toBe(401);
  });
});

describe('the form for a code to type', () => {
  test('asks the channel for it, by number, or for the QR code again', async () => {
    const { post } = await browser();
    const answer = await post('shop', { phone: '+62 812-3456-7890' });
    expect([answer.status, answer.headers.location]).toEqual([303, page]);
    await post('shop', { by: 'qr' });
    expect(asked).toEqual(['+6281234567890', null]);
  });

  test.each([
    ['a wrong number', 'shop', { phone: '0812' }, 'with + and country code'],
    ['another channel', 'simulator', { phone: '+6281234567890' }, 'linked to a phone'],
  ])('tells what is wrong: %s', async (_, channel, fields, words) => {
    const { post } = await browser();
    const answer = await post(channel, fields as Record<string, string>);
    expect([answer.status, answer.text.includes(words)]).toEqual([400, true]);
    expect(asked).toEqual([]);
  });

  test('of a channel that does not wait says how it stands', async () => {
    const { post, get } = await browser({ name: 'ready', words: 'Connected.' });
    expect((await get(page)).text).not.toContain('Link by a code');
    const { status, text } = await post('shop', { phone: '+6281234567890' });
    expect([status, text.includes('Connected.')]).toEqual([400, true]);
  });
});
