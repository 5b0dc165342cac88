import { describe, expect, test } from '@jest/globals';
import { asks, news, order, report } from '../../../../src/adapters/transport/whatsapp-web/protocol.ts';
import { readMessage, readVote } from '../../../../src/adapters/transport/whatsapp-web/session/wire.ts';

const raw = {
  id: { fromMe: false, remote: '6281@c.us', id: 'AA', $1: 'false_6281@c.us_AA' },
  from: '6281@c.us',
  to: '1@c.us',
  type: 'chat',
  body: 'hi',
  timestamp: 12,
  ack: 1,
  hasMedia: false,
  _data: { notifyName: 'Asha', more: { deep: true } },
};

describe('what the library hands over', () => {
  test('a message becomes plain, and passes the protocol', () => {
    const message = readMessage(raw);
    expect(message).toEqual({
      key: 'AA',
      ref: 'false_6281@c.us_AA',
      fromMe: false,
      chat: '6281@c.us',
      type: 'chat',
      words: 'hi',
      atMs: 12_000,
      ack: 1,
      profileName: 'Asha',
    });
    expect(report.parse({ type: 'message', message })).toEqual({ type: 'message', message });
  });

  test('our own message is of the chat it went to', () => {
    const id = { ...raw.id, fromMe: true, $1: 'true_6281@c.us_AA' };
    expect(readMessage({ ...raw, id, from: '1@c.us', to: { $1: '6281@c.us' } })).toMatchObject({
      fromMe: true,
      chat: '6281@c.us',
    });
  });

  test.each([[null], [undefined], ['text'], [{}], [{ ...raw, id: undefined }], [{ ...raw, from: 7 }]])(
    'what has no id or no chat is no message: %j',
    (given) => {
      expect(readMessage(given)).toBeNull();
    },
  );

  test('odd fields are left out, not fatal', () => {
    const odd = { ...raw, body: 5, timestamp: 'soon', ack: null, _data: 'nothing' };
    expect(readMessage(odd)).toMatchObject({ key: 'AA', words: '', atMs: 0, ack: 0 });
  });

  test('a vote counts by position; names may be missing', () => {
    const vote = {
      voter: { user: '7', server: 'lid' },
      selectedOptions: [{ name: undefined, localId: 1 }],
      interractedAtTs: 5,
      parentMsgKey: 'true_6281@c.us_POLL',
    };
    expect(readVote(vote)).toEqual({ poll: 'POLL', voter: '7@lid', options: [1], atMs: 5 });
    expect(readVote({ ...vote, parentMsgKey: null })).toBeNull();
  });
});

describe('what the processes say to each other', () => {
  test.each([
    [{}],
    [{ type: 'gossip' }],
    [{ type: 'qr' }],
    [{ type: 'ack', key: 'A', ack: 'two' }],
    ['hello'],
    [null],
  ])('is refused when it is not in the protocol: %j', (given) => {
    expect(news.safeParse(given).success).toBe(false);
    expect(order.safeParse(given).success).toBe(false);
  });

  test('an answer is checked against its question', () => {
    expect(asks.send.answer.safeParse(null).success).toBe(true);
    expect(asks.send.answer.safeParse({ key: 'A', ref: 'true_x_A' }).success).toBe(true);
    expect(asks.send.answer.safeParse({ key: 1 }).success).toBe(false);
    expect(asks.send.ask.safeParse({ chat: 'x@c.us', content: { kind: 'dance' } }).success).toBe(false);
  });
});
