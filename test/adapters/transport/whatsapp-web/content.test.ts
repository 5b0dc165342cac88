import { describe, expect, test } from '@jest/globals';
import {
  isForUs,
  messageReceived,
  receiptOf,
  voteReceived,
  wholeSecond,
} from '../../../../src/adapters/transport/whatsapp-web/incoming.ts';
import { outgoing, type Sayable } from '../../../../src/adapters/transport/whatsapp-web/outgoing.ts';
import type { WireMessage } from '../../../../src/adapters/transport/whatsapp-web/protocol.ts';
import { readReaction } from '../../../../src/adapters/transport/whatsapp-web/session/wire.ts';
import type { ChannelId } from '../../../../src/core/channel.ts';

const channel = 'wa' as ChannelId;
const asha = { kind: 'phone', value: '+91' } as const;
const wire: WireMessage = {
  key: 'A',
  ref: 'false_91@c.us_A',
  fromMe: false,
  chat: '91@c.us',
  type: 'chat',
  words: '',
  atMs: 1,
  ack: 1,
};
const options = ['Tea', 'Coffee'].map((label) => ({ id: label.toLowerCase(), label }));

/** True when a media file is outside the media directory. */
const outside = (content: unknown): boolean =>
  content !== undefined && !String((content as { source: unknown }).source).startsWith('/media/');

describe('what goes out', () => {
  test('options are written under the text, numbered', () => {
    const sent = outgoing({ kind: 'text', text: 'Which?', options }, null);
    expect(sent?.content).toEqual({ kind: 'text', text: 'Which?\n\n1. Tea\n2. Coffee' });
  });

  test.each([
    ['one option', options.slice(0, 1)],
    ['the same label twice', [...options, { id: 'x', label: ' Tea ' }]],
    ['thirteen options', Array.from({ length: 13 }, (_, index) => ({ id: `${index}`, label: `n${index}` }))],
  ])('a poll with %s, which WhatsApp refuses, is asked as text', (_, offered) => {
    const poll = { kind: 'poll', question: 'Which?', options: offered, multiple: false } as const;
    expect(outgoing(poll, null)?.content.kind).toBe('text');
  });

  test('media comes from the media directory or from https, and from nowhere else', () => {
    const from = (source: string): Sayable => ({
      kind: 'media',
      media: { type: 'document', source },
    });
    expect(outgoing(from('menu.pdf'), '/media')?.content).toMatchObject({
      source: '/media/menu.pdf',
      asDocument: true,
    });
    expect(outgoing(from('https://a.test/m.pdf'), null)?.content).toMatchObject({
      source: 'https://a.test/m.pdf',
    });
    for (const source of [
      '../secrets',
      '/etc/passwd',
      'a/../../b',
      'http://a.test/m.pdf',
      'file:///etc/passwd',
      '',
    ])
      expect(outside(outgoing(from(source), '/media')?.content)).toBe(false);
  });

  test.each([
    ['hello.ogg', true],
    ['hello.opus', true],
    ['song.mp3', false],
  ])('%s is a voice note: %s', (source, asVoice) => {
    const content = { kind: 'media', media: { type: 'audio', source } } as const;
    expect(outgoing(content, '/media')?.content).toMatchObject({ asVoice });
  });

  test('a contact card carries the number, and no name breaks out of it', () => {
    const card = outgoing({ kind: 'contact-card', name: 'A;B\nTEL:1', phone: '+62811' }, null);
    expect(card?.words.split('\n')).toHaveLength(6);
    expect(card?.words).toContain('FN:A\\;B TEL:1');
    expect(card?.words).toContain('waid=62811:+62811');
  });
});

describe('what comes in', () => {
  test.each(['e2e_notification', 'revoked', 'ciphertext', 'gp2', 'protocol'])(
    '%s is a note of the page',
    (type) => {
      expect(isForUs({ ...wire, type })).toBe(false);
    },
  );

  test('our own messages are not for us', () => {
    expect(isForUs({ ...wire, fromMe: true })).toBe(false);
  });

  test.each([
    ['sticker', 'sticker'],
    ['call_log', 'call'],
    ['order', 'order'],
    ['vcard', 'vcard'],
    ['something_new', 'something_new'],
  ])('%s is said to be %s', (type, what) => {
    const { event } = messageReceived({ ...wire, type }, { from: asha, also: [] }, channel);
    expect(event).toMatchObject({ content: { kind: 'unsupported', what } });
  });

  test('a position that was never offered is no vote', () => {
    const vote = { poll: 'P', voter: '91@c.us', options: [1, 7], atMs: 1 };
    const { event } = voteReceived(vote, asha, { channel, options: ['tea', 'coffee'] });
    expect(event).toMatchObject({ options: ['coffee'] });
  });

  test.each([
    [-1, 'failed'],
    [1, 'sent'],
    [2, 'delivered'],
    [3, 'read'],
    [4, 'read'],
  ])('ack %d is %s', (ack, status) => {
    expect(receiptOf('A', ack, 5)).toMatchObject({ transportId: 'A', status, at: 5 });
  });

  test('pending is no receipt', () => {
    expect(receiptOf('A', 0, 5)).toBeNull();
  });
});

test('a reaction put on right after the line was linked is not taken for an older one', () => {
  const linkedAt = 1_700_000_000_300;
  for (let at = linkedAt; at < linkedAt + 1_500; at += 50) {
    const heard = readReaction({
      id: 'false_91@c.us_R',
      msgId: 'true_91@c.us_A',
      senderId: '91@c.us',
      reaction: '👍',
      timestamp: at / 1000,
    });
    expect(heard?.atMs).toBeGreaterThanOrEqual(wholeSecond(linkedAt));
  }
});
