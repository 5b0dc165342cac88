/** Two engine processes on one embedded file: shared work, one order per contact, and a frozen one that does no harm. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createDirectory, type Directory, heard, type Served, until, welcome } from './served.ts';

let directory: Directory;
beforeEach(() => {
  directory = createDirectory();
});
afterEach(() => directory.close());

const people = Array.from({ length: 6 }, (_, index) => `+1415555030${index}`);
const nameOf = (index: number) => `Name${index}`;

test('numbers that write to both by turns never mix, and each is answered in its order, once', async () => {
  const engines = [await directory.serve(), await directory.serve()] as const;
  for (const [turn, [text, count]] of welcome.entries()) {
    await Promise.all(
      people.map((from, index) => {
        const engine = engines[(turn + index) % 2] as Served;
        return engine.post(from, text === '' ? nameOf(index) : text, `${from}-${turn}`);
      }),
    );
    for (const from of people) await heard(engines[0], from, count);
  }
  for (const [index, from] of people.entries()) {
    const texts = await heard(engines[1], from, 9);
    expect(texts).toHaveLength(9);
    expect(new Set(texts.join(' ').match(/Name\d/g))).toEqual(new Set([nameOf(index)]));
    await until(
      () => engines[0].contact(from),
      (contact) => JSON.stringify(contact).includes(nameOf(index)),
    );
  }
}, 60_000);

test('two messages written one after the other, one to each process, are decided in that order', async () => {
  const engines = [await directory.serve(), await directory.serve()] as const;
  for (const from of people) await engines[0].post(from, 'hi');
  for (const from of people) await heard(engines[0], from, 1);
  for (const [index, from] of people.entries()) {
    // Consent first, then the STOP: the other way round there would be a welcome.
    await (engines[index % 2] as Served).post(from, 'yes');
    await (engines[(index + 1) % 2] as Served).post(from, 'STOP');
  }
  for (const from of people) {
    const last = async () => (await engines[0].shown(from)).at(-1)?.text ?? '';
    await until(last, (text) => text.startsWith('Done'));
    expect(JSON.stringify(await engines[0].contact(from))).toContain('optedOut');
  }
}, 60_000);

test('one that freezes loses its work to the other, and what it does after it thaws changes nothing', async () => {
  const [frozen, other] = [await directory.serve(), await directory.serve()];
  for (const from of people) await frozen.post(from, 'hi', `${from}-0`);
  for (const from of people) await heard(other, from, 1);
  const posted = people.map((from) => frozen.post(from, 'yes', `${from}-1`).catch(() => null));
  frozen.freeze();
  // Its leases end; the other one answers, also what the frozen one had stored and not decided.
  for (const from of people) await other.post(from, 'yes', `${from}-1`);
  for (const from of people) await heard(other, from, 6);
  frozen.thaw();
  await Promise.all(posted);
  for (const [index, from] of people.entries()) await other.post(from, nameOf(index), `${from}-2`);
  for (const from of people) expect(await heard(other, from, 7)).toHaveLength(7);
}, 60_000);
