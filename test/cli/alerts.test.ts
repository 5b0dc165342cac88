/** `kabar alerts`: a test alert by every way, and what is wrong now. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { alertsCommand } from '../../src/cli/alerts.ts';
import { compose } from '../../src/compose.ts';
import { readSettings } from '../../src/config.ts';
import { silentLogger } from '../support/kabar.ts';
import { openMailServer } from '../support/mail-server.ts';
import { runCommand } from '../support/run-command.ts';
import { openWebhookServer } from '../support/webhook-server.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'kabar-alerts-'));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('a test goes by every way, and each says whether it was taken', async () => {
  const [hook, mail] = [await openWebhookServer(), await openMailServer({ tls: false })];
  const env = {
    KABAR_ALERT_WEBHOOK: hook.url,
    KABAR_ALERT_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    KABAR_ALERT_EMAIL_TO: 'sari@example.com',
    KABAR_ALERT_EMAIL_FROM: 'kabar@example.com',
  };
  expect(await runCommand(alertsCommand(), ['test'], env)).toEqual({
    code: 0,
    out: 'webhook: taken\ne-mail: taken\n',
    err: '',
  });
  expect(JSON.parse(hook.posted()[0]?.body ?? '')).toMatchObject({ kind: 'test', key: 'test' });
  expect(mail.mails()[0]?.raw).toContain('Subject: Kabar: a test, and nothing is wrong');

  hook.be('refusing');
  expect(await runCommand(alertsCommand(), ['test'], env)).toMatchObject({
    code: 1,
    out: 'webhook: not taken, the webhook answered 503\ne-mail: taken\n',
  });
  await Promise.all([hook.close(), mail.close()]);
});

test('without a way it says what to set', async () => {
  const { code, err } = await runCommand(alertsCommand(), ['test']);
  expect(code).toBe(1);
  expect(err).toMatch(/set KABAR_ALERT_WEBHOOK, or KABAR_ALERT_SMTP_URL/);
});

test('what is wrong now is told, with what to do and who has not taken it', async () => {
  const env = { KABAR_DATA_DIR: dataDir };
  const kabar = await compose(readSettings({ ...env, LOG_LEVEL: 'silent' }), {
    logger: silentLogger,
    quiet: true,
  });
  expect((await runCommand(alertsCommand(), [], env)).out).toBe(
    'Nothing is wrong that an alert was sent for.\n',
  );
  const since = Date.parse('2026-11-24T03:00:00Z');
  const said = { key: 'disk', title: 'the disk is full', words: 'No room.', advice: 'Make room.', since };
  await kabar.store.alerts.save({
    ...said,
    version: 0,
    phase: 'told',
    goneSince: null,
    toldAt: since,
    told: 1,
    begun: 1,
    unsent: {
      alert: { ...said, id: '1', kind: 'begun', until: null, at: since },
      ways: ['e-mail'],
      tries: 1,
      dueAt: since,
    },
  });
  const { out } = await runCommand(alertsCommand(), [], env);
  expect(out.split('\n')).toEqual([
    'disk  the disk is full, since 2026-11-24T03:00:00.000Z',
    '  No room.',
    '  Make room.',
    '  not taken yet by e-mail',
    '',
  ]);
  await kabar.close();
});
