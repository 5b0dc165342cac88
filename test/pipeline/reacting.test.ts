/** A reaction of ours on its way: through gate and transport to the phone, and nowhere else. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { dayMs } from '../../src/core/time/instant.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';

const ana = '+14155550101';
const phone = { kind: 'phone', value: ana } as const;
const praise = `# Is glad of praise
flow: praise
topic: questions
start:
  keyword: [yummy]
steps:
  - react: ❤️
  - say: glad
`;

let rig: Rig;
let flows: OwnFlows;
beforeEach(async () => {
  flows = copyFlows();
  flows.write('flows/praise.yaml', praise);
  for (const language of ['en', 'id', 'es', 'pt'])
    flows.write(`locales/${language}/praise.yaml`, '# Praise\nglad: We are glad.\n');
  rig = await openRig({ env: flows.env });
  for (const text of ['hello', 'yes', 'Ana', '1']) await rig.say(ana, text);
});
afterEach(async () => {
  await rig.close();
  flows.close();
});

test('it appears on what they wrote, before the words, and tells nobody how to stop', async () => {
  // A new day: its first words say how to stop.
  await rig.pass(dayMs);
  await rig.say(ana, 'yummy');
  const shown = rig.phones.shown(phone);
  const written = shown.findLast(({ text }) => text === 'yummy');
  const reaction = shown.find(({ kind }) => kind === 'reaction');
  expect(reaction).toMatchObject({ direction: 'out', text: '❤️', about: written?.id });
  const [, words] = shown.slice(shown.findIndex(({ kind }) => kind === 'reaction'));
  expect(words?.text).toMatch(/^We are glad\.\n\n.*STOP/);
});

test('it is told as sent, and no more: phones tell nothing of it', async () => {
  await rig.say(ana, 'yummy');
  const before = await rig.contact(ana);
  expect(before.wrote?.id).toBe(rig.phones.shown(phone).findLast(({ text }) => text === 'yummy')?.id);
  const rows = await rig.kabar.store.messages.conversation(before.id, 100);
  const row = rows.find(({ body }) => body?.kind === 'reaction');
  expect(row).toMatchObject({ status: 'sent', text: '❤️', origin: 'reply' });
  expect(row).not.toHaveProperty('untold');
});
