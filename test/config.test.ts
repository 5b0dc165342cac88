/** Settings that would end up on paper or in the ledger are checked before anything starts. */
import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../src/config.ts';
import { cloudNumbers } from '../src/core/cloud-numbers.ts';
import { webNumbers } from '../src/core/whatsapp-web-numbers.ts';

describe('where people reach us', () => {
  test.each([
    'http://join.example.com',
    'https://join.example.com/kabar',
    'https://join.example.com/?x=1',
    'https://user:secret@join.example.com',
    'join.example.com',
    'javascript:alert(1)',
  ])('%s is refused', (url) => {
    expect(() => readSettings({ KABAR_PUBLIC_URL: url })).toThrow(
      /KABAR_PUBLIC_URL: must be an address such as https/,
    );
  });

  test.each([
    ['https://join.example.com', 'https://join.example.com'],
    ['https://Join.example.com/', 'https://join.example.com'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://192.168.1.5:3000', 'http://192.168.1.5:3000'],
  ])('%s will do', (url, origin) => {
    expect(readSettings({ KABAR_PUBLIC_URL: url }).KABAR_PUBLIC_URL).toBe(origin);
  });

  test('a proxy is an address, a network or a kind of network', () => {
    const { KABAR_TRUSTED_PROXIES } = readSettings({ KABAR_TRUSTED_PROXIES: 'loopback, 10.0.0.0/8,::1' });
    expect(KABAR_TRUSTED_PROXIES).toEqual(['loopback', '10.0.0.0/8', '::1']);
    expect(() => readSettings({ KABAR_TRUSTED_PROXIES: 'everybody' })).toThrow(
      /KABAR_TRUSTED_PROXIES: must be IP/,
    );
  });
});

describe('secrets of calls', () => {
  test('are read by name, each with the host it is for', () => {
    const { callSecrets } = readSettings({
      KABAR_CALL_SECRET_LOYALTY: 'api.example.com  two words ',
      KABAR_CALL_SECRET_DOOR_BELL: 'door.example.com:8443 x',
      KABAR_CALL_SECRET_UNSET: '',
    });
    expect([...callSecrets]).toEqual([
      ['loyalty', { host: 'api.example.com', value: 'two words' }],
      ['door-bell', { host: 'door.example.com:8443', value: 'x' }],
    ]);
  });

  test('that are wrong are told by name, together with what else is wrong, and never shown', () => {
    const read = () =>
      readSettings({
        PORT: 'x',
        KABAR_CALL_SECRET_A: 's3cret',
        KABAR_CALL_SECRET_B: 'https://b.example s3cret',
      });
    expect(read).toThrow(
      /PORT: .*\n.*KABAR_CALL_SECRET_A: must be the host it is for.*\n.*KABAR_CALL_SECRET_B: must/,
    );
    expect(read).not.toThrow(/s3cret(?!")/);
  });

  test('and networks that may be called are addresses or networks', () => {
    expect(readSettings({ KABAR_CALL_ALLOW: '10.0.0.0/8, 192.0.2.7' }).KABAR_CALL_ALLOW).toEqual([
      '10.0.0.0/8',
      '192.0.2.7',
    ]);
    expect(() => readSettings({ KABAR_CALL_ALLOW: 'intranet' })).toThrow(
      /KABAR_CALL_ALLOW: must be IP addresses/,
    );
  });
});

describe('the cloud-api channel', () => {
  const whole = {
    KABAR_CHANNELS: 'cloud-api',
    KABAR_CLOUD_API_NUMBERS: '106540352242922, shop=106540352242923',
    KABAR_CLOUD_API_TOKEN: 'a token of a system user',
    KABAR_CLOUD_API_APP_SECRET: 'the secret of the app',
    KABAR_CLOUD_API_VERIFY_TOKEN: 'a word of ours',
  };

  test('has a channel for each number, by its name where it has one', () => {
    const { KABAR_CLOUD_API_NUMBERS, KABAR_CLOUD_API_GRAPH_URL } = readSettings(whole);
    expect(cloudNumbers(KABAR_CLOUD_API_NUMBERS)).toEqual([
      { channel: 'cloud-api', phoneNumberId: '106540352242922' },
      { channel: 'shop', phoneNumberId: '106540352242923' },
    ]);
    expect(KABAR_CLOUD_API_GRAPH_URL).toBe('https://graph.facebook.com');
  });

  test('tells everything that it misses at once, and no secret', () => {
    expect(() => readSettings({ KABAR_CHANNELS: 'cloud-api' })).toThrow(
      /NUMBERS: must be set.*\n.*TOKEN: must be set.*\n.*APP_SECRET: must be set.*\n.*VERIFY_TOKEN: must be set/,
    );
    const short = () => readSettings({ ...whole, KABAR_CLOUD_API_TOKEN: 's3cret' });
    expect(short).toThrow(/KABAR_CLOUD_API_TOKEN: must be the access token/);
    expect(short).not.toThrow(/s3cret/);
  });

  test.each([
    ['106540352242922,106540352242922', /is there twice/],
    ['shop=106540352242922,shop=106540352242923', /shop is there twice/],
    ['simulator=106540352242922', /the name of another channel/],
    ['+6281234567890', /must be phone number ids/],
  ])('refuses %s', (numbers, words) => {
    expect(() => readSettings({ ...whole, KABAR_CLOUD_API_NUMBERS: numbers })).toThrow(words);
  });

  test('asks nothing while it is off', () => {
    expect(readSettings({}).KABAR_CLOUD_API_NUMBERS).toEqual([]);
  });
});

describe('the numbers of whatsapp-web', () => {
  test('are one when nothing is said, and each has a name and perhaps a number for a code', () => {
    expect(webNumbers([])).toEqual([{ channel: 'whatsapp-web' }]);
    expect(webNumbers(['+6281234567890'])).toEqual([{ channel: 'whatsapp-web', pairWith: '+6281234567890' }]);
    expect(webNumbers(['whatsapp-web', 'shop', 'club=+6281234567891', '+6281', '+62812345'])).toEqual([
      { channel: 'whatsapp-web' },
      { channel: 'shop' },
      { channel: 'club', pairWith: '+6281234567891' },
      { channel: 'whatsapp-web-62812345', pairWith: '+62812345' },
    ]);
  });

  test('that are wrong are all told at once', () => {
    const read = (numbers: string) =>
      readSettings({ KABAR_CHANNELS: 'whatsapp-web', KABAR_WHATSAPP_WEB_NUMBERS: numbers });
    expect(() => read('shop,shop,simulator,club=+6281234567890,+6281234567890')).toThrow(
      /shop is there twice\n.*\+6281234567890 is there twice\n.*simulator is the name of another channel/,
    );
    expect(() => read('Shop')).toThrow(/KABAR_WHATSAPP_WEB_NUMBERS: must be names/);
    expect(() =>
      readSettings({
        KABAR_CHANNELS: 'whatsapp-web,cloud-api',
        KABAR_WHATSAPP_WEB_NUMBERS: 'shop',
        KABAR_CLOUD_API_NUMBERS: 'shop=106540352242922',
      }),
    ).toThrow(/KABAR_WHATSAPP_WEB_NUMBERS: shop is the name of another channel/);
    expect(readSettings({ KABAR_WHATSAPP_WEB_NUMBERS: 'shop,shop' })).toBeDefined();
  });
});
