/** The list is cleaned while engines run on the same store: one of them does it, and a command that asks for it only waits. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createDirectory, type Directory, heard, until } from './served.ts';

let directory: Directory;
beforeEach(() => {
  directory = createDirectory();
});
afterEach(() => directory.close());

const people = Array.from({ length: 5 }, (_, index) => `+1415555060${index}`);
const clean = async (...args: readonly string[]) => {
  const { status, stdout } = await directory.run(['contacts', 'clean', ...args, '--json']);
  return { status, ...JSON.parse(stdout) };
};

test('a command beside two engines reports what one of them did, and one killed half-way loses nothing', async () => {
  const [first, second] = [await directory.serve(), await directory.serve()];
  for (const from of people) await first.post(from, 'hi');
  for (const from of people) await heard(second, from, 1);
  const done = await clean('--apply', '--by', 'sari');
  expect(done).toMatchObject({ status: 0, by: 'sari', state: 'done', before: { contacts: 5 } });
  expect(await first.request('/api/cleanings')).toMatchObject({
    cleanings: [{ id: done.id, state: 'done' }],
  });

  const body = JSON.stringify({ apply: true });
  const asked = (await second.request('/api/cleanings', { method: 'POST', body })) as { id: string };
  await first.kill();
  await second.kill();
  expect(await clean('--last')).toMatchObject({ status: 0, 0: { id: asked.id } });
  const third = await directory.serve();
  await until(
    () => third.request(`/api/cleanings/${asked.id}`) as Promise<{ state: string }>,
    ({ state }) => state === 'done',
    60_000,
  );
}, 120_000);
