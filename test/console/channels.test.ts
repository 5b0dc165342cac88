/** The page of the channels: what each says of itself, the code to scan, and the form for a code to type. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChannelId } from '../../src/core/channel.ts';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { localDay } from '../../src/core/time/local-time.ts';
import type { ChannelView } from '../../src/http/deps.ts';
import { changeStanding } from '../../src/pipeline/sending/change-standing.ts';
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
    deed: (path: string, fields: Record<string, string>) => post(path, fields),
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

/** What stands beside a name on the page of the channels, for the channel of this name. */
const told = (text: string, channel: string, name: string): string | undefined => {
  const [, section = ''] = new RegExp(`<h2>${channel}</h2>(.*?)</section>`, 's').exec(text) ?? [];
  return new RegExp(`<dt>${name}</dt><dd>(.*?)</dd>`)
    .exec(section)?.[1]
    ?.replace(/<[^>]*>/g, '')
    .trim();
};

describe('how much a number may do', () => {
  test('is told with what it did today, and what holds for every channel', async () => {
    const { get } = await browser();
    const { text } = await get(page);
    expect(told(text, 'simulator', 'Written to first today')).toBe('0 of 50 people, 50 left (its warm-up)');
    expect(told(text, 'simulator', 'Age of the number')).toContain('first week is still to come');
    expect(told(text, 'simulator', 'Quality')).toBe('WhatsApp has told nothing bad');
    const house = 'What holds for every channel';
    expect(told(text, house, 'People a day, by the week of a number’s life')).toBe(
      '50 → 75 → 110 → 170 → 250',
    );
    expect(told(text, house, 'At most for one person: marketing')).toBe('1 a day, 2 a week, 8 a month');
    expect(told(text, house, 'Nothing is started between')).toContain('20:00 and 08:00');
  });

  test('has the days of its life, the people of today, and what WhatsApp told', async () => {
    const { channels } = rig.kabar.store;
    const id = 'simulator' as ChannelId;
    const now = rig.clock.now();
    const day = (at: number) => localDay(at, rig.kabar.releases.current().policy.defaultTimeZone);
    await channels.countStarts(id, day(now - 8 * dayMs), 2);
    await channels.countStarts(id, day(now), 3);
    await changeStanding(rig.kabar.store, id, (standing) => ({
      ...standing,
      tier: { perDay: 250, at: now - hourMs },
      flagged: { on: true, at: now - hourMs },
    }));
    const { get } = await browser();
    const { text } = await get(page);
    expect(told(text, 'simulator', 'Age of the number')).toContain('day 9');
    expect(told(text, 'simulator', 'Written to first today')).toBe(
      '3 of 50 people, 47 left (people reported it)',
    );
    expect(told(text, 'simulator', 'What WhatsApp allows')).toBe('250 people a day (told 1 hour ago)');
    expect(told(text, 'simulator', 'Quality')).toContain('reported it: told 1 hour ago');
  });
});

describe('a test message', () => {
  const ana = '+6281234567890';
  const testing = async () => {
    const { get, deed } = await browser();
    return {
      get,
      send: (fields: Record<string, string>, channel = 'simulator') =>
        deed(`${page}/${channel}/test`, fields),
    };
  };

  test('reaches a number that wrote to us, as the words of a person', async () => {
    await rig.say(ana, 'hi');
    const { get, send } = await testing();
    expect((await get(`${page}/simulator/test`)).text).toContain('A test: this line works.');
    const sent = await send({ phone: '+62 812-3456-7890', text: 'One,\r\ntwo.' });
    const { id, withPerson } = await rig.contact(ana);
    expect([sent.status, sent.headers.location]).toEqual([
      303,
      `/console/inbox/${encodeURIComponent(id)}#latest`,
    ]);
    await rig.settle();
    expect((await rig.heard(ana)).at(-1)).toBe('One,\ntwo.');
    expect(withPerson).not.toBeNull();
  });

  test('is refused with the reason, and what was written stays', async () => {
    await rig.say(ana, 'hi');
    const heard = await rig.heard(ana);
    const cases = [
      ['simulator', '+6281999999999', 'never writes first to strangers', 409],
      ['simulator', '0812', 'with + and country code', 422],
      ['shop', ana, 'is spoken to on simulator', 409],
    ] as const;
    const { send } = await testing();
    for (const [channel, phone, words, status] of cases) {
      const answer = await send({ phone, text: 'still here' }, channel);
      expect([phone, answer.status, answer.text.includes(words)]).toEqual([phone, status, true]);
      expect(answer.text).toContain('still here</textarea>');
    }
    expect(await rig.heard(ana)).toEqual(heard);
  });

  test('does not get past a STOP, nor past a week of silence', async () => {
    await rig.say(ana, 'hi');
    await rig.pass(8 * dayMs);
    const { send } = await testing();
    const late = await send({ phone: ana, text: 'test' });
    expect([late.status, late.text.includes('have not written for a week')]).toEqual([409, true]);
    await rig.say(ana, 'STOP');
    const heard = await rig.heard(ana);
    const stopped = await send({ phone: ana, text: 'test' });
    expect([stopped.status, stopped.text.includes('They said STOP')]).toEqual([409, true]);
    await rig.settle();
    expect(await rig.heard(ana)).toEqual(heard);
  });

  test('is for whoever answers people', async () => {
    const { viewer } = await browser();
    expect((await viewer.get(`${page}/simulator/test`)).status).toBe(403);
    expect((await viewer.get(page)).text).not.toContain('/test"');
  });

  test('on a channel that is not there is told', async () => {
    const { get } = await browser();
    expect((await get(`${page}/nowhere/test`)).status).toBe(404);
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
