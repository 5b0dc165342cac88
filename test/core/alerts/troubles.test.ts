/** What of a channel is a trouble, and what whoever runs Kabar is told to do about it. */
import { expect, test } from '@jest/globals';
import { channelTrouble, templateTrouble } from '../../../src/core/alerts/troubles.ts';

const shop = (transport: string, name: string, sending = false) =>
  channelTrouble({ id: 'shop', transport, state: { name, sending } });

test('a channel that sends is none, also while it catches up', () => {
  expect(shop('whatsapp-web', 'ready', true)).toBeNull();
  expect(shop('cloud-api', 'syncing', true)).toBeNull();
});

test('a number that may only answer is one', () => {
  expect(shop('cloud-api', 'restricted', true)).toMatchObject({
    key: 'channel:shop',
    title: 'the channel shop may only answer',
    words: expect.stringContaining('It answers'),
  });
});

test('a number that people report is one, as long as WhatsApp says so', () => {
  const seen = { id: 'shop', transport: 'cloud-api', state: { name: 'ready', sending: true } };
  expect(channelTrouble({ ...seen, flagged: { on: true, at: 1 } })).toMatchObject({
    key: 'channel:shop',
    title: 'the number of the channel shop is flagged',
    words: expect.stringContaining('50 people a day'),
  });
  expect(channelTrouble({ ...seen, flagged: { on: false, at: 2 } })).toBeNull();
});

test('what is to be done about a lost login depends on the transport', () => {
  expect(shop('whatsapp-web', 'logged-out')?.advice).toContain('QR code');
  expect(shop('cloud-api', 'logged-out')?.advice).toContain('KABAR_CLOUD_API_TOKEN');
});

test.each([
  'scan',
  'linking',
  'syncing',
  'starting',
  'degraded',
  'offline',
  'logged-out',
  'restricted',
  'stopped',
])('a channel that is %s and cannot send is told with words and advice', (name) => {
  const trouble = shop('whatsapp-web', name);
  expect(trouble?.title).toBe('the channel shop cannot send');
  expect([trouble?.words, trouble?.advice].join(' ')).toMatch(/\. \(It is [a-z-]+\.\) .+\. .+\./);
});

test('a template that WhatsApp halts is one, with what waits for it and why', () => {
  const halt = {
    name: 'menu',
    language: 'en',
    at: 1,
    halted: true,
    event: 'REJECTED',
    reason: 'ABUSIVE_CONTENT',
  };
  expect(templateTrouble(halt, 'weekly-poll:next-dish')).toMatchObject({
    key: 'template:menu:en',
    title: 'WhatsApp does not send the template menu (en)',
    words: expect.stringMatching(/REJECTED, for ABUSIVE_CONTENT\..*weekly-poll:next-dish/),
  });
});
