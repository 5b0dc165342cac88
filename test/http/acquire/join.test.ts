/** Sign-up forms from the first look to the welcome: what is said, what is recorded, and that nothing counts too early. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hourMs, minuteMs } from '../../../src/core/time/instant.ts';
import { openDoor, problemsIn, readyWords, type Visitor } from './visitor.ts';

let door: Visitor;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

let next = 100;
const someone = () => `+628123456${String(++next).padStart(4, '0')}`;
const ledgerOf = async (phone: string) => {
  await door.settle();
  const { id } = await door.contact(phone);
  return (await door.kabar.store.consents.of(id)).map(({ record }) => record);
};

describe('the page', () => {
  test('says who writes, what, how often, how to stop and what happens to data, before the button', async () => {
    const { text, status, headers } = await door.open('/join/website');
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    const button = text.indexOf('<button');
    for (const words of [
      'Dapur Sari',
      'Recipes and kitchen tips',
      'At most 2 messages a week',
      'Write STOP',
      'https://dapursari.example/privacy',
    ]) {
      expect([words, text.indexOf(words) > 0 && text.indexOf(words) < button]).toEqual([words, true]);
    }
  });

  test('has a box of its own for each purpose, none of them ticked, and no script', async () => {
    const { text } = await door.open('/join/website');
    expect(text.match(/type="checkbox"/g)).toHaveLength(3);
    expect(text).not.toMatch(/ checked|<script/);
    expect(text).toContain('<html lang="en" dir="ltr">');
  });

  test('ties every field to a label', async () => {
    const { text } = await door.open('/join/website');
    const ids = [...text.matchAll(/<input id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(ids.filter((id) => !text.includes(`<label for="${id}"`))).toEqual([]);
  });

  test.each([
    ['/join/website', 'id-ID,id;q=0.9,en;q=0.5', 'id'],
    ['/join/website', 'fr,pt-BR;q=0.8,en;q=0.2', 'pt'],
    ['/join/website', 'ja', 'en'],
    ['/join/website?lang=es', 'id', 'es'],
    ['/join/website?lang=xx', 'es-MX', 'es'],
    ['/join/website?lang=pt-BR', 'en', 'pt'],
  ])('%s for %j is in %s, with a way to the others', async (path, accepted, language) => {
    const { text } = await door.open(path, { 'Accept-Language': accepted });
    expect(text).toContain(`<html lang="${language}"`);
    expect(text.match(/hreflang="/g)).toHaveLength(3);
    expect(text).not.toContain(`hreflang="${language}"`);
  });

  test('of a form there is not is a friendly 404', async () => {
    const { status, text } = await door.open('/join/nothing', { 'Accept-Language': 'es' });
    expect([status, text]).toEqual([404, expect.stringContaining('Aquí no hay nada')]);
    for (const name of ['__proto__', 'constructor', '..%2fwebsite', 'a'.repeat(500)])
      expect((await door.open(`/join/${name}`)).status).toBe(404);
  });
});

describe('a filled-in form', () => {
  const filled = { 'answer-name': 'Asha', 'box-recipes': 'yes', 'box-classes': 'yes' };

  test('is asked to be confirmed, with everything a judge would ask for', async () => {
    const phone = someone();
    const answer = await door.fill(
      '/join/website',
      { ...filled, phone },
      {
        'User-Agent': 'Testbrowser/1.0 (é)',
        'Accept-Language': 'id',
      },
    );
    expect(answer.status).toBe(303);
    const [record, ...more] = await ledgerOf(phone);
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      action: 'ask',
      purposes: ['marketing', 'utility'],
      method: 'form',
      source: 'website',
      actor: 'system',
      controller: 'Dapur Sari',
      basis: 'consent',
      evidence: {
        verbatim:
          '[x] Resep dan tips memasak\n[ ] Penawaran, paling banyak dua kali sebulan\n[x] Kabar tentang kelas yang saya pesan',
        url: '/join/website',
        note: 'form website',
        userAgent: 'Testbrowser/1.0 ()',
      },
      disclosure: { language: 'id', version: expect.stringMatching(/^[0-9a-f]{16}$/) },
    });
    expect(record?.disclosure?.text).toMatch(
      /Dapur Sari[\s\S]*Yang Anda terima: Resep[\s\S]*Paling banyak 2 pesan[\s\S]*STOP[\s\S]*privacy[\s\S]*Resep dan tips memasak/,
    );
    const contact = await door.contact(phone);
    expect(contact).toMatchObject({
      language: 'id',
      languageFrom: 'form',
      attributes: {},
      lifecycle: { stage: 'confirming' },
    });
    expect(await door.heard(phone)).toEqual([]);
  });

  test('counts once the message of the last page has come from that number, and is welcomed', async () => {
    const phone = someone();
    const posted = await door.fill('/join/website', { ...filled, phone });
    const done = await door.open(posted.headers.location ?? '');
    expect(done.status).toBe(200);
    expect(done.text).not.toContain(phone.slice(1));
    expect(posted.headers.location).not.toContain(phone.slice(1));
    await door.say(phone, readyWords(done.text));
    const contact = await door.contact(phone);
    expect(contact).toMatchObject({
      attributes: { name: 'Asha' },
      preferences: { refused: ['offers'] },
      lifecycle: { stage: 'onboarding' },
      consents: {
        marketing: { state: 'granted' },
        utility: { state: 'granted' },
        service: { state: 'unknown' },
      },
    });
    expect((await ledgerOf(phone)).map(({ action, actor }) => `${action} by ${actor}`)).toEqual([
      'ask by system',
      'confirm by contact',
    ]);
    expect((await door.heard(phone))[0]).toContain('Welcome to');
  });

  test('posted twice is one report with one message', async () => {
    const phone = someone();
    const page = await door.open('/join/website');
    door.clock.advance(5_000);
    const fields = { ...door.fieldsOf(page.text), ...filled, phone };
    const answers = await Promise.all([
      door.send('/join/website', fields),
      door.send('/join/website', fields),
    ]);
    const words = await Promise.all(
      answers.map(async ({ headers }) => readyWords((await door.open(headers.location ?? '')).text)),
    );
    expect(new Set(words).size).toBe(1);
    expect(await ledgerOf(phone)).toHaveLength(1);
  });

  test.each([
    ['0812-3456-7{}', '+628123456{}'],
    ['+62 812 3456 {}', '+628123456{}'],
    ['0062 812 3456 {}', '+628123456{}'],
    ['٠٨١٢٣٤٥٦{}', '+628123456{}'],
    ['(0812) 3456.{}', '+628123456{}'],
  ])('reads %j as a number', async (written, meant) => {
    const digits = String(++next).padStart(4, '0');
    const phone = meant.replace('{}', digits);
    const answer = await door.fill('/join/website', {
      ...filled,
      phone: written.replace('7{}', '{}').replace('{}', digits),
    });
    expect(answer.status).toBe(303);
    expect((await ledgerOf(phone))[0]?.action).toBe('ask');
  });

  test('that lacks things says all of them at once, each at its field, and keeps what was typed', async () => {
    const answer = await door.fill('/join/website', {
      phone: '12',
      'answer-name': `"><script>alert(1)</script>${'x'.repeat(300)}`,
    });
    expect(answer.status).toBe(422);
    expect(Object.keys(problemsIn(answer.text))).toEqual(['phone', 'answer-name', 'boxes']);
    expect(answer.text).toContain('<title>Please check: ');
    for (const id of ['phone', 'answer-name']) {
      const [tag] = new RegExp(`<input id="${id}" (?:"[^"]*"|[^>"])*>`).exec(answer.text) ?? [''];
      expect(tag).toContain('aria-invalid="true"');
      expect(tag).toMatch(new RegExp(`aria-describedby="[^"]*${id}-problem`));
    }
    expect(door.fieldsOf(answer.text)).toMatchObject({
      phone: '12',
      'answer-name': expect.stringContaining('<script>'),
    });
    expect(answer.text).not.toContain('<script>');
    expect(answer.text).toContain('role="alert"');
  });

  test('can be corrected and sent again at once', async () => {
    const phone = someone();
    const wrong = await door.fill('/join/website', {
      phone,
      'box-offers': 'yes',
      'answer-name': 'x'.repeat(201),
    });
    const fields = door.fieldsOf(wrong.text);
    expect(fields['box-offers']).toBe('yes');
    const right = await door.send('/join/website', { ...fields, 'answer-name': 'Budi' });
    expect(right.status).toBe(303);
    expect((await ledgerOf(phone))[0]?.evidence.verbatim).toContain('[x] Offers');
  });

  test('about our own number is not taken', async () => {
    const answer = await door.fill('/join/website', { ...filled, phone: '+62 274 5550123' });
    expect(problemsIn(answer.text)).toEqual({ phone: 'This is our own number. Write yours, please.' });
  });

  test('shows a required box at the box', async () => {
    const answer = await door.fill('/join/market-stand', { phone: someone() });
    expect(problemsIn(answer.text)).toEqual({ 'box-recipes': 'Tick this box to go on.' });
  });

  test('that stood open for long, or was sent in no time, is shown again with everything in it', async () => {
    const page = await door.open('/join/website');
    const fields = { ...door.fieldsOf(page.text), ...filled, phone: someone() };
    const quick = await door.send('/join/website', fields);
    expect([quick.status, problemsIn(quick.text)]).toEqual([
      422,
      { submit: expect.stringContaining('That was quick') },
    ]);
    expect((await door.send('/join/website', door.fieldsOf(quick.text))).status).toBe(303);
    door.clock.advance(13 * hourMs);
    const late = await door.send('/join/website', fields);
    expect(problemsIn(late.text)).toEqual({ submit: expect.stringContaining('open for a long time') });
    expect(door.fieldsOf(late.text)).toMatchObject({ 'answer-name': 'Asha', 'box-recipes': 'yes' });
  });
});

describe('nothing leaks about who is with us', () => {
  const outcome = async (phone: string) => {
    const posted = await door.fill('/join/website', { phone, 'box-recipes': 'yes' });
    const done = await door.open(posted.headers.location ?? '');
    const [, code = ''] = /\(#([A-Z0-9-]+)\)/.exec(done.text) ?? [];
    return {
      status: posted.status,
      page: done.text.replaceAll(code, 'CODE').replaceAll(/t=[\w-]+/g, 't='),
      words: readyWords(done.text),
    };
  };

  test('strangers, subscribers and people who left see the same page', async () => {
    const [stranger, subscriber, left] = [someone(), someone(), someone()];
    for (const phone of [subscriber, left]) await door.say(phone, 'hello #SARI24');
    await door.say(left, 'STOP');
    const outcomes = await Promise.all([stranger, subscriber, left].map(outcome));
    expect(new Set(outcomes.map(({ status, page }) => `${status} ${page}`)).size).toBe(1);
  });

  test('somebody who left stays left until they themselves send the message; then they are back', async () => {
    const phone = someone();
    await door.say(phone, 'hello #SARI24');
    await door.say(phone, 'STOP');
    const before = (await door.heard(phone)).length;
    const { words } = await outcome(phone);
    await door.settle();
    expect([(await door.contact(phone)).lifecycle.stage, (await door.heard(phone)).length]).toEqual([
      'optedOut',
      before,
    ]);
    await door.say(phone, words);
    expect((await door.contact(phone)).lifecycle.stage).toBe('onboarding');
    expect((await ledgerOf(phone)).at(-1)).toMatchObject({
      action: 'grant',
      method: 'form',
      purposes: ['marketing'],
      actor: 'contact',
    });
  });

  test('a stranger who fills in somebody else’s number changes nothing about them', async () => {
    const phone = someone();
    await door.say(phone, 'hello #SARI24');
    await door.say(phone, 'Asha');
    const before = await door.contact(phone);
    await door.fill('/join/website?lang=pt', { phone, 'answer-name': 'Fool', 'box-classes': 'yes' });
    await door.settle();
    const after = await door.contact(phone);
    expect([after.language, after.attributes, after.preferences, after.consents, after.lifecycle]).toEqual([
      before.language,
      before.attributes,
      before.preferences,
      before.consents,
      before.lifecycle,
    ]);
  });

  test('a number that was mistyped is never written to; the person’s own message counts for their own', async () => {
    const [wrong, right] = [someone(), someone()];
    const { words } = await outcome(wrong);
    await door.say(right, words);
    expect((await door.contact(right)).lifecycle.stage).toBe('onboarding');
    await door.pass(10 * minuteMs);
    expect([(await door.contact(wrong)).lifecycle.stage, await door.heard(wrong)]).toEqual([
      'confirming',
      [],
    ]);
  });
});
