import { describe, expect, test } from '@jest/globals';
import {
  addressOf,
  digitsOf,
  keyOf,
  serializedOf,
} from '../../../../src/adapters/transport/whatsapp-web/ids.ts';

const whole = 'true_6281@c.us_3EB0AA';

describe('serializedOf', () => {
  test.each([
    ['a string', '6281@c.us', '6281@c.us'],
    ['an id before July 2026', { _serialized: '6281@c.us' }, '6281@c.us'],
    ['an id since then', { $1: '6281@c.us' }, '6281@c.us'],
    ['a person without either', { user: '6281', server: 'lid' }, '6281@lid'],
    ['a message without either', { fromMe: true, remote: '6281@c.us', id: '3EB0AA' }, whole],
    [
      'a message in a chat without either',
      { fromMe: true, remote: { $1: '6281@c.us' }, id: '3EB0AA' },
      whole,
    ],
    [
      'a message with its author',
      { fromMe: false, remote: '1@g.us', id: 'A', participant: '2@lid' },
      'false_1@g.us_A_2@lid',
    ],
  ])('reads %s', (_, id, expected) => {
    expect(serializedOf(id)).toBe(expected);
  });

  test.each([
    [null],
    [undefined],
    [''],
    [7],
    [{}],
    [[]],
    [{ user: '6281' }],
    [{ id: 'A' }],
    [{ remote: {} }],
  ])('gives null for %j', (id) => {
    expect(serializedOf(id)).toBeNull();
  });
});

describe('keyOf', () => {
  test('is the same for a message under its phone chat and under its hidden-number chat', () => {
    const phone = keyOf({ fromMe: true, remote: '6281@c.us', id: '3EB0AA', _serialized: whole });
    expect(keyOf('true_999@lid_3EB0AA')).toBe(phone);
    expect(keyOf({ $1: 'true_999@lid_3EB0AA' })).toBe(phone);
  });

  test.each([[null], [{}], ['6281@c.us']])('gives null for %j', (id) => {
    expect(keyOf(id)).toBeNull();
  });
});

describe('addressOf', () => {
  test.each([
    ['6281234@c.us', { kind: 'phone', value: '+6281234' }],
    ['6281234:12@c.us', { kind: 'phone', value: '+6281234' }],
    ['6281234@s.whatsapp.net', { kind: 'phone', value: '+6281234' }],
    ['777@lid', { kind: 'lid', value: '777' }],
  ])('%s is a person', (chat, address) => {
    expect(addressOf(chat)).toEqual(address);
  });

  test.each([['120363@g.us'], ['status@broadcast'], ['1203@newsletter'], ['0@bot'], ['']])(
    '%s is none',
    (chat) => {
      expect(addressOf(chat)).toBeNull();
    },
  );
});

test('digits carry no plus sign', () => {
  expect(digitsOf('+62 812-34')).toBe('6281234');
});
