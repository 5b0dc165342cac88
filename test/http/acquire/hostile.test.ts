/** Posts in bad faith: floods, forgeries, programs that fill in everything, scripts in names. They are answered, and cost little. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hourMs } from '../../../src/core/time/instant.ts';
import { createLimits, usualLimits } from '../../../src/http/acquire/limits.ts';
import { createSeals } from '../../../src/http/acquire/seals.ts';
import { openDoor, problemsIn, readyWords, type Visitor } from './visitor.ts';

let door: Visitor;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

let next = 0;
const someone = () => `+628129876${String(++next).padStart(4, '0')}`;
const isKnown = async (phone: string) => {
  await door.settle();
  return door.kabar.store.contacts.find({ kind: 'phone', value: phone });
};

describe('a forged form', () => {
  const good = () => ({ phone: someone(), 'box-recipes': 'yes' });
  const foreign = createSeals('the secret of another installation');
  const now = () => ({
    form: 'website',
    words: 'x',
    at: door.clock.now() - hourMs,
    nonce: 'n',
    again: false,
  });

  test.each([
    ['no stamp', () => undefined],
    ['an empty one', () => ''],
    ['a made-up one', () => 'x'.repeat(120)],
    ['one of another installation', () => foreign.seal('stamp', now())],
    ['a very long one', () => 'x'.repeat(12_000)],
  ])('with %s is shown again, and nothing is recorded', async (_, stamp) => {
    const fields = good();
    const made = stamp();
    const answer = await door.send('/join/website', made === undefined ? fields : { ...fields, stamp: made });
    expect(answer.status).toBe(422);
    expect(Object.keys(problemsIn(answer.text))).toEqual(['submit']);
    expect(await isKnown(fields.phone)).toBeNull();
  });

  test('with a stamp of which any letter was changed is refused', async () => {
    const page = await door.open('/join/website');
    door.clock.advance(5_000);
    const { stamp = '' } = door.fieldsOf(page.text);
    const places = [0, 10, 16, 30, 60, stamp.length - 2, stamp.length - 1];
    for (const at of places) {
      const changed = stamp.slice(0, at) + (stamp[at] === 'A' ? 'B' : 'A') + stamp.slice(at + 1);
      const answer = await door.send('/join/website', { ...good(), stamp: changed });
      expect([at, answer.status]).toEqual([at, 422]);
    }
    expect((await door.send('/join/website', { ...good(), stamp })).status).toBe(303);
  });

  test('with the stamp of another form, or of words that changed since, is shown again', async () => {
    const other = await door.open('/join/market-stand');
    door.clock.advance(5_000);
    const answer = await door.send('/join/website', {
      ...good(),
      stamp: door.fieldsOf(other.text).stamp ?? '',
    });
    expect(problemsIn(answer.text)).toEqual({ submit: expect.stringContaining('open for a long time') });

    const inSpanish = await door.open('/join/website?lang=es');
    door.clock.advance(5_000);
    const { stamp = '' } = door.fieldsOf(inSpanish.text);
    const read = await door.send('/join/website', { ...good(), stamp, lang: 'en' });
    expect(problemsIn(read.text)).toEqual({ submit: expect.stringContaining('have just changed') });
  });

  test.each(['kiosk', 'link'])('with a made-up %s link is a friendly page', async (name) => {
    for (const token of ['x', 'x'.repeat(90), createSeals('other').seal('link', { f: 'website', s: 'x' })]) {
      const shown = await door.open(`/join/website?${name}=${token}`);
      expect([shown.status, shown.text]).toEqual([400, expect.stringContaining('This link does not work')]);
      const fields = good();
      expect((await door.send('/join/website', { ...fields, [name]: token })).status).toBe(400);
      expect(await isKnown(fields.phone)).toBeNull();
    }
  });

  test('leads to no last page of its own making', async () => {
    for (const token of ['', 'x', 'x'.repeat(100)])
      expect((await door.open(`/join/website/done?t=${token}`)).status).toBe(400);
  });
});

describe('odd bodies', () => {
  test('programs that fill in everything are told, in words a person could follow', async () => {
    const phone = someone();
    const answer = await door.fill('/join/website', { phone, 'box-recipes': 'yes', company: 'ACME' });
    expect(problemsIn(answer.text)).toEqual({ company: expect.stringContaining('Leave this field empty') });
    expect(answer.text).not.toContain('class="unseen"');
    expect(await isKnown(phone)).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['names that JavaScript treats as its own', '__proto__=1&constructor=2&toString=3&phone[0]=1'],
    ['a name many times', 'phone=1&phone=2&phone=3'],
    ['broken escapes', 'phone=%ff%fe%00&answer-name=%'],
    ['not a form at all', '{"phone":"+6281234567890"}'],
  ])('%s is a form with mistakes', async (_, body) => {
    const answer = await door.send('/join/website', body);
    expect([answer.status, answer.type]).toEqual([422, 'text/html']);
    expect(Object.keys(problemsIn(answer.text))).toContain('phone');
  });

  test('JSON, too much and too many fields are refused', async () => {
    const json = await door.send('/join/website', {}).type('json').send({ phone: '+6281234567890' });
    expect(json.status).toBe(422);
    expect((await door.send('/join/website', { 'answer-name': 'x'.repeat(20_000) })).status).toBe(413);
    const many = Array.from({ length: 100 }, (_, at) => `a${at}=1`).join('&');
    expect((await door.send('/join/website', many)).status).toBe(413);
    expect((await door.open('/join/website').method) === 'GET').toBe(true);
  });

  test('other methods say what there is', async () => {
    const request = (await import('supertest')).default;
    const answer = await request(door.app).delete('/join/website');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
    expect((await request(door.app).put('/l/SARI24')).status).toBe(405);
  });
});

describe('scripts in names', () => {
  const names = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '*bold* _it_ ~no~ `code`',
    '{{business.phone}} $t(common:help)',
    'a\u202Eb\u0000c\nd',
    '=HYPERLINK("http://x.example")',
  ];

  test.each(names)('%j is harmless on the page and in the welcome', async (name) => {
    const phone = someone();
    const again = await door.fill('/join/website', { phone: '1', 'answer-name': name });
    expect(again.text).not.toMatch(/<script>|<img|onerror=alert\(1\)>(?!")/);
    const posted = await door.fill('/join/website', { phone, 'answer-name': name, 'box-recipes': 'yes' });
    const done = await door.open(posted.headers.location ?? '');
    await door.say(phone, readyWords(done.text));
    await door.say(phone, 'x');
    const said = (await door.heard(phone)).join('\n');
    for (const sign of ['*bold*', '_it_', '\u202E', '\u0000']) expect(said).not.toContain(sign);
    expect(said).not.toContain('Nice to meet you, +62');
  });
});

describe('a flood', () => {
  test('from one address is answered 429 before its bodies are read, and nobody else is kept out', async () => {
    const flooded = await openDoor({ limits: usualLimits, trustedProxies: ['loopback'] });
    const from = (address: string) => ({ 'X-Forwarded-For': address });
    // Larger than is read: whoever reads it says 413.
    const body = `phone=${'1'.repeat(20_000)}`;
    const statuses: number[] = [];
    for (let post = 0; post < usualLimits.posts + 10; post++)
      statuses.push((await flooded.send('/join/website', body, from('203.0.113.9'))).status);
    expect(statuses).toEqual([...Array(usualLimits.posts).fill(413), ...Array(10).fill(429)]);
    const refused = await flooded.send('/join/website', body, from('203.0.113.9'));
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('One moment, please');
    expect((await flooded.send('/join/website', 'phone=1', from('203.0.113.10'))).status).toBe(422);
    await flooded.close();
  }, 30_000);

  test('from ever new addresses is remembered in little, and one network counts as one', async () => {
    const limits = createLimits({ posts: 2, allPosts: 50, phone: 2, images: 2, guesses: 2 });
    const waits = await Promise.all(
      Array.from({ length: 5_000 }, (_, at) => limits.post(`198.51.${Math.floor(at / 250)}.${at % 250}`)),
    );
    expect(waits.filter((wait) => wait === null)).toHaveLength(50);
    const other = createLimits({ posts: 2, allPosts: 50, phone: 2, images: 2, guesses: 2 });
    const one = await Promise.all(
      Array.from({ length: 9 }, (_, at) => other.post(`2001:db8:1:2::${at + 1}`)),
    );
    expect(one.filter((wait) => wait === null)).toHaveLength(2);
  });

  test('about one number is stopped, whoever posts', async () => {
    const guarded = await openDoor({ limits: { ...usualLimits, posts: 1_000, phone: 3 } });
    const phone = someone();
    const statuses: number[] = [];
    for (let count = 0; count < 5; count++)
      statuses.push((await guarded.fill('/join/website', { phone, 'box-recipes': 'yes' })).status);
    expect(statuses).toEqual([303, 303, 303, 429, 429]);
    const metrics = await guarded.open('/metrics');
    expect(metrics.text).toContain('kabar_form_posts_total{form="website",outcome="accepted"} 3');
    expect(metrics.text).toContain('kabar_form_posts_total{form="website",outcome="limited"} 2');
    await guarded.close();
  });
});
