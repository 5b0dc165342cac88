/** Two engines on one file, replaced one after the other while people talk: nobody notices but those who look at processes. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createDirectory, type Directory, heard, type Served, until, welcome } from './served.ts';

let directory: Directory;
beforeEach(() => {
  directory = createDirectory();
});
afterEach(() => directory.close());

const talkingAtOnce = 4;
const replacements = 4;

test('each drains and ends by itself, and every conversation held meanwhile went as if there had been one engine', async () => {
  const engines: Served[] = [await directory.serve(), await directory.serve()];
  let turnOf = 0;
  let people = 0;
  let isOver = false;

  /** As a load balancer does it: to one after the other, and once more to the next where nobody answered. */
  async function atOne<T>(ask: (engine: Served) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      const engine = engines[turnOf++ % engines.length] as Served;
      try {
        return await ask(engine);
      } catch (error) {
        if (tries === 20) throw error;
      }
    }
  }

  async function talk(): Promise<readonly string[]> {
    const nth = people++;
    const from = `+1415556${String(1000 + nth)}`;
    let texts: readonly string[] = [];
    for (const [turn, [text, count]] of welcome.entries()) {
      const says = text === '' ? `Name${nth}` : text;
      await atOne((engine) => engine.post(from, says, `${from}-${turn}`));
      texts = await atOne((engine) => heard(engine, from, count));
    }
    return [from, `Name${nth}`, ...texts];
  }

  const talks: (readonly string[])[] = [];
  const talkers = Array.from({ length: talkingAtOnce }, async () => {
    while (!isOver) talks.push(await talk());
  });
  for (let nth = 0; nth < replacements; nth++) {
    const place = nth % engines.length;
    const before = talks.length;
    // People go on writing to it until it is gone: what it does not take the other one does.
    expect(await (engines[place] as Served).stop()).toBe(0);
    engines[place] = await directory.serve();
    await until(
      async () => talks.length,
      (count) => count > before,
      60_000,
    );
  }
  isOver = true;
  await Promise.all(talkers);

  expect(talks.length).toBeGreaterThanOrEqual(replacements);
  for (const [from, name] of talks) {
    const texts = await heard(engines[0] as Served, from as string, 9);
    expect(texts).toHaveLength(9);
    expect(new Set(texts.join(' ').match(/Name\d+/g))).toEqual(new Set([name]));
  }
}, 120_000);
