/** Releases and upgrades over the API, as an editor in the browser will use them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiRig, openApi } from './support.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await openApi();
  await rig.kabar.keeper.takeFiles();
});
afterAll(() => rig.close());

const welcome = 'flows/welcome.yaml';
const currentOf = async () => (await rig.get('/api/releases')).body.current.release as string;
const textOf = async (path: string) => {
  const { body } = await rig.get(`/api/releases/${await currentOf()}`);
  return body.files.find((file: { path: string }) => file.path === path)?.text as string;
};

test('the list names the current release; one of them shows its files', async () => {
  const { status, body } = await rig.get('/api/releases');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    current: { by: 'files' },
    refused: null,
    releases: [{ by: 'files', from: null }],
  });
  expect(body.releases[0].id).toBe(body.current.release);
  expect(await textOf(welcome)).toMatch(/^flow: welcome$/m);
  expect((await rig.get('/api/releases/none')).status).toBe(404);
});

test('an edit makes a release; a second one over the same base gets a conflict that shows both', async () => {
  const base = await currentOf();
  const files = { [welcome]: `${await textOf(welcome)}\n# a remark\n` };
  const { status, body } = await rig.post('/api/releases', { base, files, by: 'sari', note: 'a remark' });
  expect([status, body.release]).toEqual([201, await currentOf()]);
  expect(rig.kabar.releases.current().id).toBe(body.release);
  const second = await rig.post('/api/releases', { base, files: { [welcome]: 'x: 1' }, by: 'dewi' });
  expect([second.status, second.body.code]).toEqual([409, 'release.conflict']);
  expect(second.body.errors).toEqual([
    { pointer: '/base', detail: expect.stringContaining(`${body.release} is current, by sari`) },
    { pointer: '/files/flows~1welcome.yaml', detail: files[welcome] },
  ]);
});

test('an edit with errors is answered with each of them at its file, and changes nothing', async () => {
  const base = await currentOf();
  const { status, body } = await rig.post('/api/releases', {
    base,
    files: { [welcome]: (await textOf(welcome)).replace('- say:', '- sya:') },
  });
  expect([status, body.code]).toEqual([422, 'flows.invalid']);
  expect(body.errors).toContainEqual({
    pointer: '/files/flows~1welcome.yaml',
    detail: expect.stringMatching(/^flows\/welcome\.yaml:\d+:\d+ .*unknown step "sya"/),
  });
  expect(await currentOf()).toBe(base);
});

test.each([['../etc/passwd.yaml'], ['flows/../../x.yaml'], ['flows/welcome.txt']])(
  'the path %s is refused',
  async (path) => {
    const { status } = await rig.post('/api/releases', {
      base: await currentOf(),
      files: { [path]: 'x: 1' },
    });
    expect(status).toBe(400);
  },
);

test('a roll-back makes an earlier release current', async () => {
  const { body } = await rig.get('/api/releases');
  const now = body.current.release as string;
  const before = body.releases.find(({ id }: { id: string }) => id === now).from as string;
  expect((await rig.post(`/api/releases/${before}/current`, { by: 'sari' })).status).toBe(200);
  expect(await currentOf()).toBe(before);
  expect((await rig.post('/api/releases/none/current', {})).status).toBe(404);
});

test('those in an older version are planned for, moved, and taken back with the release', async () => {
  const ana = '+6281234567890';
  for (const text of ['hi', 'yes']) await rig.say(ana, text);
  const versionOf = async () => (await rig.contact(ana)).run?.stack[0]?.version;
  const [old, base, text] = [await versionOf(), await currentOf(), await textOf(welcome)];
  const edited = text.replace(/^steps:\n/m, 'upgrade: move\nsteps:\n  - wait: 1m\n');
  expect((await rig.post('/api/releases', { base, files: { [welcome]: edited } })).status).toBe(201);

  const { body } = await rig.get('/api/upgrade');
  expect(body.plan).toMatchObject({ stays: 0, moves: 1, asks: 0, backFrom: null });
  expect(body.plan.flows).toMatchObject([{ flow: 'welcome', places: [{ version: old, contacts: 1 }] }]);
  expect((await rig.post('/api/upgrade', { release: base })).status).toBe(409);
  const run = async (asked: object) => {
    const { status, body: opened } = await rig.post('/api/upgrade', asked);
    expect(status).toBe(202);
    rig.clock.advance(6_000);
    await rig.settle();
    return (await rig.get(`/api/upgrades/${opened.id}`)).body;
  };
  expect(await run({ by: 'sari' })).toMatchObject({ state: 'done', planned: 1, done: 1, left: 0 });
  expect(await versionOf()).not.toBe(old);

  const back = await rig.get(`/api/upgrade?back=${base}`);
  expect(back.body.plan).toMatchObject({ release: base, moves: 1 });
  expect(await run({ back: base })).toMatchObject({ release: base, done: 1 });
  expect([await versionOf(), await currentOf()]).toEqual([old, base]);
  expect((await rig.get('/api/upgrades/none')).status).toBe(404);
});
