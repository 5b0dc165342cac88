import { expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../../src/adapters/clock/virtual.ts';
import type { Calls } from '../../../../src/adapters/transport/whatsapp-web/calls.ts';
import { createTyping, typingMs } from '../../../../src/adapters/transport/whatsapp-web/typing.ts';

const half = () => 0.5;

function rig() {
  const clock = createVirtualClock(0);
  const shown: string[] = [];
  const calls: Calls = {
    async ask(name, ask) {
      shown.push(`${name} ${JSON.stringify(ask)}`);
      return { kind: 'unready', why: 'nobody is there' };
    },
  };
  return { clock, shown, typing: createTyping({ clock, calls, random: half }, 1_000) };
}

test('it takes as long as the text is, and never more than a few seconds', () => {
  expect(typingMs('ok', half)).toBe(660);
  expect(typingMs('Your cake is ready.', half)).toBe(1_170);
  expect(typingMs('x'.repeat(4_000), half)).toBe(3_500);
  expect(typingMs('Your cake is ready.', () => 0)).toBeLessThan(typingMs('Your cake is ready.', () => 0.99));
});

test('it is shown at once, and over when the time is; that it cannot be shown holds up nothing', async () => {
  const { clock, shown, typing } = rig();
  const over = typing.before('+91', '91@c.us', 'ok');
  expect(shown).toEqual(['typing {"chat":"91@c.us"}']);
  clock.advance(660);
  expect(await over).toBe('done');
});

test('who writes meanwhile interrupts what is typed to them, and nobody else', async () => {
  const { clock, typing } = rig();
  const [asha, bela] = [typing.before('asha', 'a', 'ok'), typing.before('bela', 'b', 'ok')];
  typing.heard('asha');
  clock.advance(660);
  expect(await Promise.all([asha, bela])).toEqual(['interrupted', 'done']);
});

test('the end of the line interrupts all', async () => {
  const { typing } = rig();
  const all = [typing.before('asha', 'a', 'ok'), typing.before('bela', 'b', 'ok')];
  typing.stop();
  expect(await Promise.all(all)).toEqual(['interrupted', 'interrupted']);
});
