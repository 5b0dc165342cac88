/** Tryouts as an editor without scripts meets them: a draft tried at any step, time that passes, and a conversation test that holds. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../src/adapters/clock/virtual.ts';
import { pathOf } from '../../src/console/tryout/view.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { issueLine } from '../../src/core/flow/issue.ts';
import { hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { failureWords } from '../../src/rehearsal/failure.ts';
import { settingsOf } from '../../src/rehearsal/house.ts';
import { checkNames } from '../../src/rehearsal/names.ts';
import { readScenarios } from '../../src/rehearsal/read.ts';
import { isGood, rehearse } from '../../src/rehearsal/rehearse.ts';
import { openRig, type Rig, silentLogger } from '../support/kabar.ts';
import { morning } from '../support/world.ts';
import { type Browser, type ConsoleRig, openConsole } from './support.ts';

let rig: Rig;
let house: ConsoleRig;
let owner: Browser;
beforeAll(async () => {
  rig = await openRig({ clock: createVirtualClock(morning) });
  await rig.kabar.keeper.takeFiles();
  house = openConsole(rig);
  owner = await house.signedIn();
});
afterAll(async () => {
  await house.tryouts.closeAll();
  await rig.close();
});

const opening = {
  flow: 'welcome',
  language: 'en',
  now: '2026-01-05T10:00',
  tags: '',
  calls: 'none',
  body: '',
};

/** Begins one of the release in force, and answers where it is. */
async function begun(fields: Record<string, string>, browser = owner): Promise<string> {
  const answer = await browser.post('/console/flows/try', { ...opening, ...fields });
  expect([answer.status, answer.headers.location]).toEqual([
    303,
    expect.stringMatching(/^\/console\/flows\/try\/[0-9a-f]{32}#latest$/),
  ]);
  return String(answer.headers.location).replace('#latest', '');
}

const writes = (at: string, text: string) => owner.post(`${at}/messages`, { send: 'text', text });
const presses = (at: string, choice: string) => owner.post(`${at}/messages`, { choice });
const passes = (at: string, pass: string) => owner.post(`${at}/time`, { pass });

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What stands on the page that it is saved by. */
async function savedAt(at: string): Promise<string> {
  const { status, text } = await owner.get(`${at}/save?name=Tried+on+a+page`);
  expect([status, text.includes('it went the same way')]).toEqual([200, true]);
  return decoded(/<textarea readonly[^>]*>\n([\s\S]*?)<\/textarea>/i.exec(text)?.[1] ?? '');
}

/** What `kabar test` says of it. */
async function testedAs(path: string, text: string, release = rig.kabar.releases.current()) {
  const languages = release.texts.languages;
  const { scenarios, issues } = readScenarios([{ path, text }], { languages, usual: ['en'] });
  expect([...issues, ...checkNames(scenarios, release)].map(issueLine)).toEqual([]);
  const settingsFor = settingsOf({ flowsDir: 'flows', localesDir: 'locales' });
  const { outcomes } = await rehearse(scenarios, { release, logger: silentLogger, settingsFor });
  expect(outcomes.flatMap(({ failures }) => failures.map(failureWords))).toEqual([]);
  expect(outcomes.map(isGood)).toEqual([true]);
}

describe('a conversation on a clock of its own', () => {
  test('from the first word, through days, to a test that passes as a file', async () => {
    const at = await begun({ who: 'stranger' });
    await writes(at, 'hi');
    await presses(at, 'yes');
    expect((await passes(at, '1h')).status).toBe(303);
    const { text } = await owner.get(at);
    expect(text).toContain('what may we call you?');
    expect(text).toMatch(/aria-current="step">Onboarding/);
    // Two deeds took two seconds each, and waiting took two more.
    expect(text).toMatch(/<time datetime="2026-01-05T04:00:06.000Z">Mon, January 5, 2026 at 11:00<\/time>/i);
    await passes(at, 'next');
    await passes(at, '1d');
    await writes(at, 'Asha');
    await owner.post(`${at}/messages`, { send: 'picture', text: 'my "kitchen"' });
    await passes(at, '1w');
    const saved = await savedAt(at);
    for (const turn of ['after: 1h', 'contact says: Asha', 'kabar says: welcome:name-nudge', 'media: image'])
      expect(saved).toContain(turn);
    await testedAs('flows/welcome.test.yaml', saved);
    const file = await owner.get(`${at}/file?name=Tried+on+a+page`);
    expect(file.headers['content-disposition']).toBe('attachment; filename=welcome.test.yaml');
    expect(file.text).toBe(saved);
  });

  test('a subscriber for whom the flow is started, with what is known of them', async () => {
    const at = await begun({ who: 'subscribed', 'attribute:name': 'Ash & <b>Co</b>', tags: 'vip, cook' });
    const { text } = await owner.get(at);
    expect(text).toContain('with a subscriber for whom welcome was started');
    expect(text).toContain('Ash &amp; &lt;b>Co&lt;/b>');
    const saved = await savedAt(at);
    expect(saved).toContain('starts: welcome');
    expect(saved).toMatch(
      /contact:\n {4}begins: subscribed\n {4}attributes:\n {6}name: Ash & <b>Co<\/b>\n {4}tags:/,
    );
    await testedAs('flows/welcome.test.yaml', saved);
  });

  test('begins at any step, in any language, and elsewhere afterwards', async () => {
    const at = await begun({ who: 'step', step: 'interest', language: 'id', 'attribute:name': 'Asha' });
    const { text } = await owner.get(at);
    expect(text).toContain('with a subscriber at welcome.interest');
    await presses(at, 'recipes');
    const saved = await savedAt(at);
    expect(saved).toContain('at: welcome.interest');
    expect(saved).toMatch(/kabar says: welcome:interest\n/);
    await testedAs('flows/welcome.test.yaml', saved);
    const again = await owner.post(`${at}/begin`, { ...opening, flow: 'preferences', who: 'subscribed' });
    expect(again.headers.location).toBe(`${at}#latest`);
    expect((await owner.get(`${at}/save`)).text).toContain('flows/preferences.test.yaml');
  });

  test('until nothing is due any more, which is said', async () => {
    const at = await begun({ who: 'stranger' });
    await passes(at, 'next');
    expect((await owner.get(at)).text).toContain('Nothing is due: nothing happens by itself any more.');
  });

  test('a person has the conversation, and hands it back', async () => {
    const at = await begun({ who: 'step', flow: 'book', step: 'noted' });
    const handBack = 'Hand the conversation back to Kabar';
    expect((await owner.get(at)).text).toContain(handBack);
    await owner.post(`${at}/happen`, { do: 'hand-back' });
    expect((await owner.get(at)).text).not.toContain(handBack);
    const saved = await savedAt(at);
    expect(saved).toContain('- a person hands back');
    await testedAs('flows/book.test.yaml', saved);
  });
});

describe('a draft', () => {
  const path = 'locales/en/welcome.yaml';
  const edited = (text: string, changed = path) =>
    owner.post('/console/flows/edit', {
      ...{ path: changed, base: rig.kabar.releases.current().id, note: '', do: 'try' },
      text,
    });
  async function source(): Promise<string> {
    const { text } = await owner.get(`/console/flows/edit?path=${encodeURIComponent(path)}`);
    return decoded(/<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(text)?.[1] ?? '');
  }

  test('is tried before anybody publishes it, and its words stay words', async () => {
    const before = rig.kabar.releases.current().id;
    const hostile = 'Ahoy <script>alert(1)</script>';
    const words = (await source()).replace(/^name: .*$/m, `name: "${hostile}"`);
    expect(words).toContain(hostile);
    const answer = await edited(words);
    const at = String(answer.headers.location);
    expect(at).toMatch(/^\/console\/flows\/try\/[0-9a-f]{32}$/);
    const form = await owner.get(at);
    expect(form.text).toMatch(/<option value="name"[^>]*>name: Ahoy &lt;script>/);
    await owner.post(`${at}/begin`, { ...opening, who: 'step', step: 'name' });
    const { text } = await owner.get(at);
    expect(text).toContain('not published');
    expect(text).toContain('Ahoy &lt;script>alert(1)&lt;/script>');
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(await savedAt(at)).toContain('kabar says: welcome:name');
    expect(rig.kabar.releases.current().id).toBe(before);
  });

  test('is written on from where it was left, by whoever tries it and nobody else', async () => {
    const words = `${await source()}# one thing more\n`;
    const at = String((await edited(words)).headers.location);
    const [, on = ''] =
      /href="(\/console\/flows\/edit\?tryout=[0-9a-f]{32})"/.exec((await owner.get(at)).text) ?? [];
    const page = await owner.get(on);
    expect(decoded(/<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(page.text)?.[1] ?? '')).toBe(words);
    expect(page.text).toContain('data-unsent="yes"');
    await owner.post(`${at}/begin`, { ...opening, who: 'stranger' });
    expect((await owner.get(at)).text).toContain(on);
    const others = await (await house.signedIn('editor')).get(on);
    expect([others.status, others.text.includes('one thing more')]).toEqual([400, false]);
    expect((await owner.get(await begun({ who: 'stranger' }))).text).not.toContain('edit?tryout=');
  });

  test('with errors is not tried: they are told', async () => {
    const answer = await edited('flow: welcome\nsteps:\n  - sya: hello\n', 'flows/welcome.yaml');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This has errors.');
  });
});

describe('nothing of it is anywhere else', () => {
  test('no message, no contact, no wake-up of the house', async () => {
    const at = await begun({ who: 'stranger' });
    await writes(at, 'hi');
    expect((await owner.get(at)).text).toContain('class="bubble theirs"');
    expect(await rig.kabar.store.contacts.find({ kind: 'phone', value: '+14155550101' })).toBeNull();
    expect(rig.phones.recent(10)).toEqual([]);
  });
});

describe('whose it is', () => {
  test('another account finds nothing, whatever it asks', async () => {
    const at = await begun({ who: 'stranger' });
    const other = await house.signedIn('editor');
    for (const path of ['', '/begin', '/save', '/file'])
      expect((await other.get(`${at}${path}`)).status).toBe(404);
    for (const path of ['begin', 'messages', 'time', 'happen', 'close'])
      expect((await other.post(`${at}/${path}`, { send: 'text', text: 'mine now' })).status).toBe(404);
    expect((await owner.get(at)).text).not.toContain('mine now');
  });

  test('viewers see no way in', async () => {
    const viewer = await house.signedIn('viewer');
    expect((await viewer.get('/console/flows/welcome')).text).not.toContain('/console/flows/try');
    expect((await owner.get('/console/flows/welcome')).text).toContain('/console/flows/try?flow=welcome');
    expect((await owner.get('/console/simulator')).text).toContain('href="/console/flows/try"');
  });
});

describe('limits', () => {
  /** One in which nothing runs yet. */
  async function opened(): Promise<string> {
    const { access, deps, tryouts } = house;
    const account = (await access.accounts.list()).find(({ role }) => role === 'owner')?.id ?? '';
    const release = deps.release();
    if (release === null) throw new Error('there is no release');
    return pathOf(await tryouts.open({ account, release, flow: 'welcome' as FlowId, draft: null }));
  }

  test('a ninth closes the one that was used longest ago', async () => {
    await house.tryouts.closeAll();
    const all: string[] = [];
    for (let count = 0; count < 8; count++) all.push(await opened());
    await owner.post(`${all[0]}/begin`, { ...opening, who: 'stranger' });
    all.push(await opened());
    const answers = await Promise.all(all.map(async (at) => (await owner.get(at)).status));
    expect(answers).toEqual([200, 404, 200, 200, 200, 200, 200, 200, 200]);
    const closed = await owner.get(all[1] ?? '');
    expect(closed.text).toContain('This tryout is closed.');
    const list = await owner.get('/console/flows/try');
    expect(list.text.match(/\/close"/g)).toHaveLength(8);
  });

  test('one that nobody used for half an hour is closed, looking at it is no use', async () => {
    await house.tryouts.closeAll();
    const idle = await opened();
    const used = await begun({ who: 'stranger' });
    rig.clock.advance(29 * minuteMs);
    await owner.get(idle);
    await writes(used, 'hi');
    await house.tryouts.closeIdle();
    expect((await owner.get(idle)).status).toBe(200);
    rig.clock.advance(minuteMs);
    await house.tryouts.closeIdle();
    expect([(await owner.get(idle)).status, (await owner.get(used)).status]).toEqual([404, 200]);
    rig.clock.advance(hourMs);
    await house.tryouts.closeIdle();
    expect((await owner.get(used)).status).toBe(404);
  });

  test('what is done at once happens one after the other', async () => {
    const { id, account } = await house.tryouts.open({
      account: 'somebody',
      release: rig.kabar.releases.current(),
      flow: 'welcome' as FlowId,
      draft: null,
    });
    const tryout = house.tryouts.find(id, account);
    if (!tryout) throw new Error('it is not there');
    await expect(tryout.wait(hourMs)).rejects.toThrow('has not begun');
    await tryout.begin({
      ...{ flow: 'welcome' as FlowId, language: 'en', now: '2026-01-05 10:00', starts: null },
      ...{ beginning: { begins: 'stranger' }, calls: 'not at all' },
    });
    const deeds = ['one', 'two', 'three'].map((text) => tryout.write({ kind: 'text', text }));
    const closing = house.tryouts.close(id, account);
    await Promise.all([...deeds, closing]);
    await expect(tryout.write({ kind: 'text', text: 'late' })).rejects.toThrow('is closed');
  });
});

test('what was filled in wrong is told all at once, and stays', async () => {
  const answer = await owner.post('/console/flows/try', {
    ...{ ...opening, now: 'tomorrow', who: 'step', step: 'nowhere', language: 'tlh' },
    ...{ 'attribute:name': 'Asha', calls: 'success', body: '{' },
  });
  expect(answer.status).toBe(422);
  for (const words of [
    'There are no texts in the language &quot;tlh&quot;.',
    'such as 2026-01-05 10:00.',
    'has no step &quot;nowhere&quot;.',
    'must be JSON',
    'value="Asha"',
  ])
    expect(answer.text).toContain(words);
});
