/** Who writes from a chat id, over days in which numbers change hands. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../../src/adapters/clock/virtual.ts';
import type { Calls } from '../../../../src/adapters/transport/whatsapp-web/calls.ts';
import { type Memory, openMemory } from '../../../../src/adapters/transport/whatsapp-web/memory.ts';
import { createPeople, type People } from '../../../../src/adapters/transport/whatsapp-web/people.ts';
import { dayMs, hourMs } from '../../../../src/core/time/instant.ts';
import type { VirtualClock } from '../../../../src/ports/clock.ts';
import { someTime } from '../../../support/records.ts';

const phone = { kind: 'phone', value: '+6281' } as const;
const lid = (value: string) => ({ kind: 'lid', value }) as const;

let directory: string;
let clock: VirtualClock;
let memory: Memory;
let people: People;
/** What the page would tell, by chat id. */
let page: Record<string, { readonly lid: string | null; readonly phone: string | null }>;
let asked: number;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-people-'));
  clock = createVirtualClock(someTime);
  memory = openMemory(directory, someTime);
  page = {};
  asked = 0;
  const calls: Calls = {
    async ask(_name, ask) {
      asked += 1;
      const told = page['chat' in ask ? ask.chat : ''];
      if (!told) return { kind: 'late', why: 'the page does not answer' };
      // Cast: only this question is asked here.
      return { kind: 'answered', answer: told as never };
    },
  };
  people = createPeople({ clock, memory, calls }, 1_000);
});
afterEach(() => {
  memory.close();
  rmSync(directory, { recursive: true });
});

const knows = (number: string, id: string) => {
  const both = { lid: `${id}@lid`, phone: `${number}@c.us` };
  page = { ...page, [both.lid]: both, [both.phone]: both };
};

test('number and lid are told together, from whichever of them somebody writes; the page is asked once', async () => {
  knows('6281', '777');
  const both = { from: phone, also: [lid('777')] };
  expect(await people.writerOf('6281@c.us')).toEqual(both);
  expect(await people.writerOf('777@lid')).toEqual(both);
  expect(asked).toBe(1);
  expect(await people.writerOf('1203630@g.us')).toBeNull();
});

test('a page that tells only one of them is asked again later, and not with each message', async () => {
  page = { '6281@c.us': { lid: null, phone: '6281@c.us' } };
  const alone = { from: phone, also: [] };
  expect([await people.writerOf('6281@c.us'), await people.writerOf('6281@c.us')]).toEqual([alone, alone]);
  expect(asked).toBe(1);
  knows('6281', '777');
  clock.advance(hourMs);
  expect(await people.writerOf('6281@c.us')).toEqual({ from: phone, also: [lid('777')] });
});

test('a number that changed hands comes with another lid a day later; a page that is silent changes nothing', async () => {
  knows('6281', '777');
  await people.writerOf('6281@c.us');
  knows('6281', '888');
  clock.advance(dayMs);
  page = { '888@lid': page['888@lid'] ?? { lid: null, phone: null } };
  expect(await people.writerOf('6281@c.us')).toEqual({ from: phone, also: [lid('777')] });
  knows('6281', '888');
  expect(await people.writerOf('6281@c.us')).toEqual({ from: phone, also: [lid('888')] });
  page = {};
  expect(await people.writerOf('777@lid')).toEqual({ from: lid('777'), also: [] });
});

test('somebody with a new number is known by the same lid', async () => {
  knows('6281', '777');
  await people.writerOf('777@lid');
  clock.advance(dayMs);
  knows('6299', '777');
  expect(await people.writerOf('777@lid')).toEqual({
    from: { kind: 'phone', value: '+6299' },
    also: [lid('777')],
  });
});
