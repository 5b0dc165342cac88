/** Settings that would end up on paper or in the ledger are checked before anything starts. */
import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../src/config.ts';

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
