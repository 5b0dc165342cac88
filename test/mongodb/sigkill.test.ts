/** The whole conversation on the server that MONGODB_URI names, with the engine killed between any two turns. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDirectory, type Directory, heard, until } from '../crash/served.ts';

const uri = process.env.MONGODB_URI;
const asha = '+14155550101';
/** What is written, and how many messages the phone shows after it. */
const turns = [
  ['hi', 1],
  ['yes', 6],
  ['Asha', 7],
  ['1', 9],
] as const;

const suite = () => {
  let directory: Directory;
  beforeAll(() => {
    const own = new URL(uri ?? '');
    own.pathname = `/kabar_test_${randomUUID().slice(0, 8)}`;
    directory = createDirectory(own.href);
  });
  afterAll(() => directory.close());

  test('between any two turns and right after a message is taken: the same conversation goes on', async () => {
    let engine = await directory.serve();
    for (const [index, [text, count]] of turns.entries()) {
      await engine.post(asha, text, `turn-${index}`);
      await engine.kill();
      engine = await directory.serve();
      expect(await engine.post(asha, text, `turn-${index}`)).toMatchObject({ duplicate: true });
      await heard(engine, asha, count);
      await engine.kill();
      engine = await directory.serve();
    }
    const saved = await until(
      () => engine.contact(asha),
      (contact) => JSON.stringify(contact).includes('recipes'),
    );
    expect(saved).toMatchObject({ stage: 'active', attributes: { name: 'Asha', interest: 'recipes' } });
    expect(await heard(engine, asha, 9)).toHaveLength(9);
  }, 120_000);
};

if (uri) describe('killed, on MONGODB_URI', suite);
else describe.skip('the MongoDB crash test did not run: MONGODB_URI is not set', suite);
