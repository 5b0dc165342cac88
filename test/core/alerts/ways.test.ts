/** Settings of alerts: half of them is an error, all problems are told at once, and nothing secret is repeated. */
import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../../src/config.ts';
import { noAlertWays } from '../../../src/core/alerts/ways.ts';

const mail = {
  KABAR_ALERT_SMTP_URL: 'smtps://kabar:s%40cret@mail.example.com:465',
  KABAR_ALERT_EMAIL_TO: 'sari@example.com, budi@example.com',
  KABAR_ALERT_EMAIL_FROM: 'kabar@example.com',
};
const problems = (env: Readonly<Record<string, string>>): string => {
  try {
    readSettings(env);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('nothing set is no way', () => {
  expect(readSettings({ KABAR_ALERT_WEBHOOK: '' }).alertWays).toEqual(noAlertWays);
});

test('both ways', () => {
  const url = 'https://alerts.example.com/kabar';
  const secret = 'sixteen letters!';
  expect(
    readSettings({ ...mail, KABAR_ALERT_WEBHOOK: url, KABAR_ALERT_WEBHOOK_SECRET: secret }).alertWays,
  ).toEqual({
    webhook: { url, secret },
    eMail: {
      smtpUrl: mail.KABAR_ALERT_SMTP_URL,
      from: 'kabar@example.com',
      to: ['sari@example.com', 'budi@example.com'],
    },
  });
});

test.each(Object.keys(mail))('e-mail without %s is half configured', (name) => {
  const env = Object.fromEntries(Object.entries(mail).filter(([key]) => key !== name));
  expect(problems(env)).toContain(`${name}: is not set, and`);
});

test('all problems are told at once, beside those of other settings, and no secret is repeated', () => {
  const told = problems({
    PORT: 'many',
    KABAR_ALERT_WEBHOOK: 'http://alerts.example.com/t0ken',
    KABAR_ALERT_WEBHOOK_SECRET: 's3cret',
    KABAR_ALERT_SMTP_URL: 'mail.example.com',
    KABAR_ALERT_EMAIL_TO: 'sari@example.com; budi',
  });
  for (const name of [
    'PORT',
    'KABAR_ALERT_WEBHOOK',
    'KABAR_ALERT_WEBHOOK_SECRET',
    'KABAR_ALERT_SMTP_URL',
    'KABAR_ALERT_EMAIL_TO',
    'KABAR_ALERT_EMAIL_FROM',
  ])
    expect(told).toMatch(new RegExp(`^ {2}${name}: `, 'm'));
  expect(told).not.toMatch(/s3cret|t0ken/);
});

test('a secret without a webhook signs nothing', () => {
  expect(problems({ KABAR_ALERT_WEBHOOK_SECRET: 'sixteen letters!' })).toContain(
    'KABAR_ALERT_WEBHOOK: is not set',
  );
});

describe('where a webhook may be', () => {
  const at = (url: string) =>
    problems({ KABAR_ALERT_WEBHOOK: url, KABAR_CALL_ALLOW: '10.0.0.0/8, 192.168.1.7' }) === '';

  test.each([
    'https://alerts.example.com/kabar',
    'https://10.9.9.9/',
    'http://localhost:9000/',
    'http://127.0.0.1:9000/',
    'http://[::1]:9000/',
    'http://10.1.2.3/hook',
    'http://192.168.1.7/hook',
  ])('%s', (url) => expect(at(url)).toBe(true));

  test.each([
    'http://alerts.example.com/',
    'http://192.168.1.8/',
    'http://8.8.8.8/',
    'ftp://127.0.0.1/',
    'https://user:secret@alerts.example.com/',
    'alerts.example.com',
  ])('not %s', (url) => expect(at(url)).toBe(false));
});
