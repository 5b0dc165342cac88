/** A release that one process is given is in force in the other within seconds, and after a death of both. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createDirectory, type Directory, heard, type Served, until } from './served.ts';

let directory: Directory;
beforeEach(() => {
  directory = createDirectory();
});
afterEach(() => directory.close());

const people = Array.from({ length: 4 }, (_, index) => `+1415555040${index}`);
const languages = ['en', 'id', 'es', 'pt'];
const lighthouse = {
  'flows/lighthouse.yaml':
    '# Tells where the lighthouse is\nflow: lighthouse\ntopic: questions\nstart:\n  keyword: [lighthouse]\nsteps:\n  - say: there\n',
  ...Object.fromEntries(
    languages.map((language) => [
      `locales/${language}/lighthouse.yaml`,
      '# The lighthouse\nthere: It stands north of the harbour.\n',
    ]),
  ),
};

const inForce = async (engine: Served): Promise<string> =>
  ((await engine.request('/ready')) as { release: string }).release;
const edit = (engine: Served, base: string, files: Readonly<Record<string, string>>) =>
  engine.request('/api/releases', { method: 'POST', body: JSON.stringify({ base, files }) }) as Promise<{
    readonly release: string;
  }>;
const latestOf = async (engine: Served, phone: string) => (await engine.shown(phone)).at(-1)?.text ?? '';

test('all processes switch together, people in the middle of a flow included, and stay so', async () => {
  const [one, other] = [await directory.serve(), await directory.serve()];
  for (const [index, from] of people.entries()) await (index % 2 ? one : other).post(from, 'hi');
  for (const from of people) await heard(one, from, 1);
  const before = await inForce(one);
  expect(await inForce(other)).toBe(before);

  const { release } = await edit(one, before, lighthouse);
  expect(release).not.toBe(before);
  expect(await inForce(one)).toBe(release);
  await until(
    () => inForce(other),
    (id) => id === release,
  );
  await expect(edit(other, before, lighthouse)).rejects.toThrow('409');
  const spoiled = lighthouse['flows/lighthouse.yaml'].replace('say:', 'sya:');
  await expect(edit(other, release, { 'flows/lighthouse.yaml': spoiled })).rejects.toThrow('422');

  // Whoever stood at the question before goes on with its answer, and then the new flow is there for everybody.
  for (const from of people) await one.post(from, 'yes');
  for (const from of people) await heard(one, from, 6);
  for (const from of people) await other.post(from, 'Ana');
  for (const from of people) await heard(one, from, 7);
  for (const from of people) await other.post(from, '1');
  for (const from of people) await heard(one, from, 9);
  for (const [index, from] of people.entries()) await (index % 2 ? other : one).post(from, 'lighthouse');
  for (const from of people)
    await until(
      () => latestOf(one, from),
      (text) => text.includes('north of the harbour'),
    );

  await Promise.all([one.kill(), other.kill()]);
  const after = await directory.serve();
  expect(await inForce(after)).toBe(release);
}, 120_000);
