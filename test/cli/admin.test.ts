/** `kabar admin`: accounts and tokens from the machine itself, for the first and for whoever is locked out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { adminCommand } from '../../src/cli/admin.ts';
import { composeAccess } from '../../src/compose/access.ts';
import { readSettings } from '../../src/config.ts';
import { runCommand } from '../support/run-command.ts';

const env = { KABAR_DATA_DIR: mkdtempSync(join(tmpdir(), 'kabar-admin-')) };
afterAll(() => rmSync(env.KABAR_DATA_DIR, { recursive: true, force: true }));

const admin = (...words: string[]) => runCommand(adminCommand(), words, env);
const tokenIn = (text: string) => /token=([\w-]{43})/.exec(text)?.[1] ?? '';

async function atHand<T>(act: (at: Awaited<ReturnType<typeof composeAccess>>) => Promise<T>): Promise<T> {
  const at = await composeAccess(readSettings({ ...env, LOG_LEVEL: 'silent' }));
  const answer = await act(at);
  await at.store.close();
  return answer;
}

test('the first owner, others, roles, a reset: each link works at another process', async () => {
  const first = tokenIn((await admin('link')).out);
  const owner = await atHand(({ access }) => access.accounts.redeem(first));
  expect(owner).toMatchObject({ name: 'owner', role: 'owner' });
  expect((await admin('link', 'Budi')).err).toContain(
    'There is no account "Budi". Known: owner. To make one, say --role.',
  );
  const budis = tokenIn((await admin('link', 'Budi', '--role', 'agent')).out);
  expect(await atHand(({ access }) => access.accounts.redeem(budis))).toMatchObject({ role: 'agent' });
  expect((await admin('role', 'budi', 'editor')).out).toBe('budi is editor now.\n');
  expect((await admin('list')).out).toBe('Budi  editor  no password yet\nowner  owner  no password yet\n');
  expect(tokenIn((await admin('reset', 'Budi')).out)).not.toBe('');
  expect((await admin('role', 'owner', 'viewer')).err).toContain('This is the last owner');
  expect((await admin('role', 'Bud', 'viewer')).err).toContain('Did you mean "Budi"?');
  expect((await admin('remove', 'Budi')).out).toBe('Budi was removed.\n');
});

test('a token is printed once, listed without itself, and revoked', async () => {
  const secret = (await admin('token', 'make', 'shop', '--scope', 'read', 'privacy')).out.trim();
  expect(await atHand(({ tokens }) => tokens.find(secret))).toMatchObject({ scopes: ['read', 'privacy'] });
  const { out } = await admin('token', 'list');
  expect(out).toMatch(/^[\w-]{43} {2}shop {2}read privacy {2}made by the command line, last used /);
  expect(out).not.toContain(secret);
  await admin('token', 'revoke', out.slice(0, 43));
  expect(await atHand(({ tokens }) => tokens.find(secret))).toBeNull();
  expect((await admin('token', 'revoke', 'x')).err).toContain('There is no such token.');
});

test('what was done here is in the journal of admins', async () => {
  const deeds = await atHand(({ store }) => store.deeds.latest(null, 100));
  expect(deeds.map(({ does }) => does)).toContain('token.revoked');
  expect(deeds.every(({ who }) => who.kind === 'machine')).toBe(true);
});
