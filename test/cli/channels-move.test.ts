/** `kabar channels move` as an operator meets it: told first, then done, then read again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import { channelsCommand } from '../../src/cli/channels.ts';
import { minuteMs } from '../../src/core/time/instant.ts';
import { openRig } from '../support/kabar.ts';
import { phoneOf, subscriber } from '../support/line.ts';
import { runCommand } from '../support/run-command.ts';

let directory: string;
const channels = (...args: string[]) =>
  runCommand(channelsCommand(), args, {
    KABAR_DATA_DIR: directory,
    KABAR_CHANNELS: 'simulator,whatsapp-web',
  });
const move = (from: string, to: string, ...args: string[]) =>
  channels('move', '--from', from, '--to', to, ...args);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-move-'));
  const rig = await openRig({ dataDir: directory, clock: createVirtualClock(Date.now() - minuteMs) });
  const known = [subscriber('ana', '+6281234567890'), subscriber('bea', '+6281234567891')];
  for (const contact of known) await rig.kabar.store.contacts.resolve(contact.addresses, () => contact);
  await rig.say('+6281234567891', 'STOP');
  await rig.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

test('without --yes it tells who would follow, and moves nobody', async () => {
  const { code, out } = await move('simulator', 'whatsapp-web');
  expect(code).toBe(0);
  expect(out).toMatch(/^From simulator to whatsapp-web\. Nothing is changed; with --yes they are moved\.$/m);
  expect(out).toMatch(/^May follow: 1\n {2}never wrote +1\nStay: 1\n {2}opted out +1$/m);
  expect((await channels()).out).not.toMatch(/Followed/);
});

test('with --yes they are moved, and the list of channels tells it; moving back undoes it', async () => {
  const { code, out } = await move('simulator', 'whatsapp-web', '--yes', '--staff', 'sari');
  expect(code).toBe(0);
  expect(out).toMatch(/^From simulator to whatsapp-web, by sari: begun .*, over .*\.$/m);
  expect(out).toMatch(/^Followed: 1\n {2}never wrote +1\nStayed: 1\n {2}opted out +1$/m);
  expect((await channels()).out).toContain(out.trim());
  const back = JSON.parse((await move('whatsapp-web', 'simulator', '--yes', '--json')).out);
  expect(back).toMatchObject({
    by: 'the command line',
    state: 'done',
    followed: { 'never wrote': 1 },
    stayed: {},
  });
  const rig = await openRig({ dataDir: directory });
  const id = await rig.kabar.store.contacts.find(phoneOf('+6281234567890'));
  const contact = id && (await rig.kabar.store.contacts.load([id])).get(id)?.contact;
  await rig.close();
  expect(contact).toMatchObject({ channel: 'simulator', moved: null });
});

test('a channel that nobody knows is refused in words', async () => {
  const { code, err } = await move('simulator', 'shop', '--yes');
  expect(code).not.toBe(0);
  expect(err).toContain('There is no channel shop. There is: simulator, whatsapp-web.');
});
