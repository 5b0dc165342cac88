/** The whole conversation over HTTP, with the engine killed by SIGKILL in between: nothing lost, nothing twice. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../properties/seed.ts';
import { createDirectory, type Directory, heard, type Served, until } from './served.ts';

const asha = '+14155550101';
/** What is written, and how many messages the phone shows after it. */
const turns = [
  ['hi', 1],
  ['yes', 6],
  ['Asha', 7],
  ['1', 9],
] as const;
const beginnings = [
  'Hello',
  'Welcome to *Dapur Sari*',
  'A small gift to begin with',
  'Please save our number',
  'Dapur Sari',
  'One thing before we cook',
  'Nice to meet you',
  'Wonderful',
  'Thank you',
];
const firstWords = (texts: readonly string[]) => texts.map((text) => text.split(/[,.:!?\n]/)[0]);

let directory: Directory;
beforeEach(() => {
  directory = createDirectory();
});
afterEach(() => directory.close());

const savedAnswers = (engine: Served, phone: string) =>
  until(
    () => engine.contact(phone),
    (contact) => JSON.stringify(contact).includes('recipes'),
  );

describe('killed', () => {
  test('between any two turns and started again, the same conversation goes on', async () => {
    let engine = await directory.serve();
    for (const [index, [text, count]] of turns.entries()) {
      await engine.post(asha, text, `turn-${index}`);
      await heard(engine, asha, count);
      await engine.kill();
      engine = await directory.serve();
    }
    await savedAnswers(engine, asha);
    expect(firstWords(await heard(engine, asha, 9))).toEqual(beginnings);
  }, 60_000);

  test('right after each message is taken, before it is answered: it is answered once', async () => {
    let engine = await directory.serve();
    for (const [index, [text, count]] of turns.entries()) {
      await engine.post(asha, text, `turn-${index}`);
      await engine.kill();
      engine = await directory.serve();
      // A transport that is not sure tells again.
      expect(await engine.post(asha, text, `turn-${index}`)).toMatchObject({ duplicate: true });
      await heard(engine, asha, count);
    }
    await savedAnswers(engine, asha);
    expect(firstWords(await heard(engine, asha, 9))).toEqual(beginnings);
  }, 60_000);

  test(`at any moment while it answers ten people (seed ${seed}): each gets every answer once`, async () => {
    const people = Array.from({ length: 10 }, (_, index) => `+1415555020${index}`);
    const moments = fc.sample(fc.integer({ min: 0, max: 120 }), { seed, numRuns: turns.length });
    let engine = await directory.serve();
    for (const [index, [text, count]] of turns.entries()) {
      const posted = people.map((from) => engine.post(from, text, `${from}-${index}`).catch(() => null));
      const killed = new Promise<void>((resolve) => {
        setTimeout(() => void engine.kill().then(resolve), moments[index]);
      });
      await Promise.all([...posted, killed]);
      engine = await directory.serve();
      for (const from of people) await engine.post(from, text, `${from}-${index}`);
      for (const from of people) await heard(engine, from, count);
    }
    for (const from of people) {
      await savedAnswers(engine, from);
      expect(firstWords(await heard(engine, from, 9))).toEqual(beginnings);
    }
  }, 90_000);
});
