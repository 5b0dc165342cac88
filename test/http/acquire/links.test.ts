/** Links, codes and what is printed: they inform before they ask, survive a new number, and cannot be forged. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { dayMs, hourMs } from '../../../src/core/time/instant.ts';
import { createLinks } from '../../../src/http/acquire/links.ts';
import { createApp } from '../../../src/http/app.ts';
import { openRig } from '../../support/kabar.ts';
import { copyFlows } from '../../support/own-flows.ts';
import { depsOf } from '../support.ts';
import { openDoor, problemsIn, readyWords, type Visitor } from './visitor.ts';

const base = 'https://join.dapursari.example';

let door: Visitor;
beforeAll(async () => {
  door = await openDoor({ publicUrl: base });
});
afterAll(() => door.close());

let next = 0;
const someone = () => `+628125555${String(++next).padStart(4, '0')}`;
const textOf = (location: string | undefined) => new URL(location ?? 'x:').searchParams.get('text') ?? '';
const make = (body: object) => door.post('/api/links', body);
const pathOf = (url: string) => url.slice(base.length);
const ledgerOf = async (phone: string) => {
  await door.settle();
  const { id } = await door.contact(phone);
  return (await door.kabar.store.consents.of(id)).map(({ record }) => record);
};

describe('the page of a code', () => {
  test.each(['/l/SARI24', '/l/sari24', '/l/SARI-24'])(
    '%s informs in the reader’s language before it opens WhatsApp',
    async (path) => {
      const { status, text } = await door.open(path, { 'Accept-Language': 'id' });
      expect(status).toBe(200);
      const button = text.indexOf('class="button"');
      for (const words of [
        'Dapur Sari',
        'Resep musiman',
        'Paling banyak 2 pesan',
        'Tulis STOP',
        'privacy',
        'Resep, tips memasak, dan penawaran',
      ])
        expect([words, text.indexOf(words) >= 0 && text.indexOf(words) < button]).toEqual([words, true]);
      expect(text).toContain('Halo Dapur Sari! Saya mau resep mingguannya. (#SARI24)');
    },
  );

  test('opens WhatsApp with today’s number and the code; its message is the opt-in', async () => {
    const opened = await door.open('/l/SARI24/open?lang=pt');
    expect(opened.status).toBe(302);
    expect(opened.headers.location).toMatch(/^https:\/\/wa\.me\/622745550123\?text=/);
    const phone = someone();
    await door.say(phone, textOf(opened.headers.location));
    expect(await ledgerOf(phone)).toMatchObject([
      {
        action: 'grant',
        method: 'link',
        source: 'counter',
        actor: 'contact',
        disclosure: { language: 'pt' },
        evidence: { note: 'code SARI24' },
      },
    ]);
    expect(await door.contact(phone)).toMatchObject({ language: 'pt', languageFrom: 'form' });
  });

  test('that is a friend’s own leads to the form friends agree by, and its source is the friend', async () => {
    const { status, text } = await door.open('/l/friend-7k3q9bxw', { 'Accept-Language': 'id' });
    expect([status, text.includes('Tulis STOP')]).toEqual([200, true]);
    const opened = await door.open('/l/FRIEND-7K3Q9BXW/open?lang=en');
    expect(textOf(opened.headers.location)).toContain('#SARI24/friend-7k3q9bxw');
    const phone = someone();
    await door.say(phone, textOf(opened.headers.location));
    expect(await ledgerOf(phone)).toMatchObject([{ action: 'grant', source: 'friend/7k3q9bxw' }]);
    expect((await door.open('/l/friend-7k3q9bx')).status).toBe(404);
  });

  test('that nobody has is a friendly 404', async () => {
    for (const path of ['/l/SARI25', '/l/SARI25/open', '/l/__proto__', '/l/..%2f..%2fetc'])
      expect((await door.open(path)).status).toBe(404);
  });

  test('printed long ago leads to the number of today', async () => {
    const flows = copyFlows();
    flows.replace('flows/policy.yaml', '"+622745550123"', '"+622745550999"');
    const rig = await openRig({ env: flows.env });
    const app = createApp(depsOf(rig));
    expect((await request(app).get('/l/SARI24/open')).headers.location).toMatch(
      /^https:\/\/wa\.me\/622745550999\?/,
    );
    await rig.close();
    flows.close();
  });
});

describe('a sealed link', () => {
  test('tells where it was, on the page, in the message and in the ledger', async () => {
    const { status, body } = await make({ form: 'website', source: 'SMS June', language: 'es' });
    expect([status, body.note, body.expiresAt]).toEqual([201, null, null]);
    expect(body.url).toMatch(/^https:\/\/join\.dapursari\.example\/l\/[\w-]{60,140}$/);
    const page = await door.open(pathOf(body.url));
    expect(page.text).toContain('<html lang="es"');
    const opened = await door.open(`${pathOf(body.url)}/open`);
    const words = textOf(opened.headers.location);
    expect(words).toMatch(/^¡Hola, Dapur Sari! .*\(#WEBSITE\w\w\/sms-june\)$/);
    const phone = someone();
    await door.say(phone, words);
    expect(await ledgerOf(phone)).toMatchObject([
      { source: 'website/sms-june', purposes: ['marketing', 'utility'] },
    ]);
    const metrics = (await door.open('/metrics')).text;
    expect(metrics).toContain('kabar_links_total{form="website",source="sms-june",outcome="shown"} 1');
    expect(metrics).toContain('kabar_links_total{form="website",source="sms-june",outcome="opened"} 1');
  });

  test('that is looked at by a preview is counted for nobody', async () => {
    const { body } = await make({ form: 'website', source: 'preview' });
    await request(door.app).head(pathOf(body.url));
    expect((await door.open('/metrics')).text).not.toContain('source="preview"');
  });

  test('changed anywhere is forged', async () => {
    const { body } = await make({ form: 'website', source: 'app' });
    const { token } = body;
    for (let at = 0; at < token.length; at += at > token.length - 4 ? 1 : 5) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect([at, (await door.open(`/l/${changed}`)).status]).toEqual([at, 400]);
    }
    expect((await door.open(`/l/${token.slice(0, -1)}`)).text).toContain('This link does not work');
    const strangers = createLinks({ secret: 'another', clock: door.clock });
    expect((await door.open(`/l/${strangers.make({ form: 'website', source: 'x' })}`)).status).toBe(400);
    expect((await door.open('/metrics')).text).toMatch(
      /kabar_links_total\{form="",source="",outcome="forged"\} \d+/,
    );
  });

  test('ends when it should', async () => {
    const until = new Date(door.clock.now() + hourMs).toISOString();
    const { body } = await make({ form: 'website', source: 'app', expiresAt: until });
    expect((await door.open(pathOf(body.url))).status).toBe(200);
    door.clock.advance(hourMs + 1);
    for (const path of [pathOf(body.url), `${pathOf(body.url)}/open`])
      expect([(await door.open(path)).status, (await door.open(path)).text]).toEqual([
        410,
        expect.stringContaining('This link has ended'),
      ]);
    expect((await door.open('/metrics')).text).toContain(
      'kabar_links_total{form="website",source="app",outcome="expired"}',
    );
  });

  test('for a person fills in their form, shows nobody their number, and tells what the app knows', async () => {
    const phone = someone();
    const { body } = await make({
      form: 'website',
      source: 'app',
      phone,
      attributes: { favourite_dish: 'rendang' },
    });
    expect(Buffer.from(body.token, 'base64url').toString('latin1')).not.toContain(phone.slice(3));
    expect(body.url).not.toContain(phone.slice(1));
    const page = await door.open(pathOf(body.url));
    expect(door.fieldsOf(page.text)).toMatchObject({ phone });
    expect(page.text).not.toContain(' checked');
    const posted = await door.fill(pathOf(body.url), { 'box-recipes': 'yes' });
    await door.say(phone, readyWords((await door.open(posted.headers.location ?? '')).text));
    expect(await door.contact(phone)).toMatchObject({ attributes: { favourite_dish: 'rendang' } });
    expect((await ledgerOf(phone)).map(({ action, source }) => [action, source])).toEqual([
      ['ask', 'website/app'],
      ['confirm', 'website/app'],
    ]);
  });

  test('for a person we know tells that they opened it, and a robot’s look tells nothing', async () => {
    const phone = someone();
    await door.say(phone, 'hi');
    const { body } = await make({ form: 'website', source: 'app', phone });
    const events = async () => {
      await door.settle();
      const { id } = await door.contact(phone);
      const turns = await door.kabar.store.journal.of(id, 100);
      return turns.filter(({ event }) => event === 'link.clicked').length;
    };
    await door.open(pathOf(body.url), { 'User-Agent': 'WhatsApp/2.24' });
    expect(await events()).toBe(0);
    const human = { 'User-Agent': 'Mozilla/5.0 (Android 14; Mobile)' };
    await door.open(pathOf(body.url), human);
    await door.open(pathOf(body.url), human);
    expect(await events()).toBe(1);
    // Of somebody we do not know nothing is kept.
    const stranger = someone();
    const other = await make({ form: 'website', source: 'app', phone: stranger });
    await door.open(pathOf(other.body.url), human);
    await expect(door.contact(stranger)).rejects.toThrow('no contact');
  });

  test('for a person tells nothing about another number', async () => {
    const [phone, other] = [someone(), someone()];
    const { body } = await make({
      form: 'website',
      source: 'app',
      phone,
      attributes: { favourite_dish: 'rendang' },
    });
    const posted = await door.fill(pathOf(body.url), { phone: other, 'box-recipes': 'yes' });
    await door.say(other, readyWords((await door.open(posted.headers.location ?? '')).text));
    expect((await door.contact(other)).attributes).not.toHaveProperty('favourite_dish');
  });

  test('is refused with everything that is wrong', async () => {
    const { status, body } = await make({
      form: 'websit',
      source: '!!!',
      phone: '12',
      attributes: { x: 1 },
      language: 'xx!',
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/language',
      '/phone',
      '/source',
    ]);
    const unknown = await make({ form: 'websit', source: 'app', expiresAt: '2020-01-01T00:00:00Z' });
    expect(unknown.body.errors).toEqual([
      { pointer: '/form', detail: 'There is no such form. Did you mean "website"?' },
      { pointer: '/expiresAt', detail: 'Write a moment in the future.' },
    ]);
    expect(
      (await make({ form: 'website', source: 'app', attributes: { name: 'A' } })).body.errors[0].pointer,
    ).toBe('/attributes');
    expect(
      (await make({ form: 'website', source: 'app', phone: someone(), attributes: { nam: 'A' } })).body
        .errors[0].pointer,
    ).toBe('/attributes/nam');
    expect((await make({ form: 'website', source: 'app', language: 'fr' })).body.errors[0].detail).toContain(
      'Known: en',
    );
    expect((await request(door.app).post('/api/links').send({ form: 'website', source: 'app' })).status).toBe(
      401,
    );
  });
});

describe('a kiosk', () => {
  const open = async () => {
    const { body } = await make({
      form: 'market-stand',
      source: 'Sunday market',
      kiosk: { staff: 'Ayu', event: 'Pasar Minggu' },
    });
    return pathOf(body.url);
  };

  test('names the staff, records them, and begins anew by itself', async () => {
    const path = await open();
    const page = await door.open(path);
    expect(page.text).toContain('With you today: Ayu');
    expect(page.text).not.toContain('http-equiv="refresh"');
    expect(page.text).not.toMatch(/autocomplete="(?!off)/);
    const phone = someone();
    const posted = await door.fill(path, { phone, 'answer-name': 'Budi', 'box-recipes': 'yes' });
    const done = await door.open(posted.headers.location ?? '');
    const token = new URL(path, base).searchParams.get('kiosk');
    expect(done.text).toContain(`http-equiv="refresh" content="90; url=/join/market-stand?kiosk=${token}"`);
    expect(done.text).toContain('src="data:image/svg+xml;base64,');
    expect(done.text).not.toContain('Budi');
    expect(await ledgerOf(phone)).toMatchObject([
      {
        action: 'ask',
        by: 'Ayu',
        source: 'market-stand/sunday-market',
        evidence: { note: 'form market-stand, at Pasar Minggu' },
      },
    ]);
    const again = await door.open(`/join/market-stand?kiosk=${token}`);
    expect(door.fieldsOf(again.text)).toMatchObject({ phone: '', 'answer-name': '' });
  });

  test('clears what somebody left half done', async () => {
    const answer = await door.fill(await open(), { phone: '1', 'answer-name': 'Left' });
    expect(Object.keys(problemsIn(answer.text))).toContain('phone');
    expect(answer.text).toMatch(/http-equiv="refresh" content="180; url=\/join\/market-stand\?kiosk=/);
  });

  test('closes after a day, opens its own form alone, and is no ordinary link', async () => {
    const path = await open();
    const token = new URL(path, base).searchParams.get('kiosk') ?? '';
    expect((await door.open(`/join/website?kiosk=${token}`)).status).toBe(400);
    expect((await door.open(`/join/market-stand?link=${token}`)).status).toBe(400);
    const { body } = await make({ form: 'market-stand', source: 'x' });
    expect((await door.open(`/join/market-stand?kiosk=${body.token}`)).status).toBe(400);
    door.clock.advance(dayMs + 1);
    expect((await door.open(path)).status).toBe(410);
  });
});

describe('what is printed', () => {
  test('QR codes come as SVG and PNG, in the size asked for', async () => {
    const svg = await door.open('/qr/counter.svg?print=40');
    expect([svg.status, svg.type]).toEqual([200, 'image/svg+xml']);
    expect(String(svg.body)).toMatch(/^<svg width="40mm" height="40mm" role="img" aria-label="SARI24"/);
    const png = await door.open('/qr/counter.png?size=300');
    expect([png.status, png.type, png.body.subarray(1, 4).toString()]).toEqual([200, 'image/png', 'PNG']);
    expect([png.body.readUInt32BE(16), png.body.readUInt32BE(20)]).toEqual([300, 300]);
    expect((await door.open('/qr/counter.png?print=50')).body.readUInt32BE(16)).toBe(591);
    expect(svg.headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  test('QR codes say everything that is wrong with what was asked', async () => {
    const { status, body } = await door.open(
      '/qr/counter.svg?size=9999&print=1&correction=Z&margin=0&link=x',
    );
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/query/size',
      '/query/print',
      '/query/correction',
      '/query/margin',
    ]);
    expect((await door.open('/qr/counter.png?print=300')).body.errors).toEqual([
      { pointer: '/query/print', detail: expect.stringContaining('Take the .svg') },
    ]);
    expect((await door.open('/qr/counter.svg?print=300')).status).toBe(200);
    for (const path of ['/qr/nothing.svg', '/qr/counter.gif', '/qr/counter'])
      expect((await door.open(path)).status).toBe(404);
    const { body: kiosk } = await make({ form: 'counter', source: 'x', kiosk: { staff: 'Ayu' } });
    expect((await door.open(`/qr/counter.svg?link=${kiosk.token}`)).status).toBe(400);
  });

  test('an address is never taken from a Host header', async () => {
    const nowhere = await openDoor();
    for (const path of ['/qr/counter.svg', '/poster/counter', '/button/counter']) {
      const answer = await nowhere.open(path, { Host: 'evil.example' });
      expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('Set KABAR_PUBLIC_URL')]);
      expect(answer.text).not.toContain('evil.example');
      expect((await nowhere.open(path, { Host: 'localhost.evil.example' })).status).toBe(503);
    }
    const local = await nowhere.open('/button/counter', { Host: 'localhost:3000' });
    expect(local.text).toContain('works on this machine only');
    expect(local.text).toContain('http://localhost:3000/l/SARI24');
    const posted = await door.open('/poster/counter', { Host: 'evil.example' });
    expect([posted.status, posted.text.includes('evil')]).toEqual([200, false]);
    await nowhere.close();
  });

  test.each(['a4', 'a5'])('a poster on %s says the four things beside the code', async (size) => {
    const { text } = await door.open(`/poster/counter?size=${size}`, { 'Accept-Language': 'es' });
    for (const words of [
      'Dapur Sari',
      'Una receta de temporada',
      'Como máximo 2 mensajes',
      'STOP',
      'https://dapursari.example/privacy',
      '#SARI24',
      '+62 274 5550123',
    ])
      expect(text).toContain(words);
    expect(text).toContain(`/assets/${size}.css`);
  });

  test('a button is HTML without a script', async () => {
    const { text } = await door.open('/button/website?lang=id');
    const snippet = /<textarea[^>]*>([\s\S]*)<\/textarea>/.exec(text)?.[1] ?? '';
    expect(snippet).toContain(`${base}/l/WEBSITE`);
    expect(snippet).toContain('Dapatkan pesan kami di WhatsApp');
    expect(snippet).not.toMatch(/script|onclick/);
  });

  test('styles are served for ever under an address that changes with them', async () => {
    const { text } = await door.open('/poster/counter');
    for (const [, path = ''] of text.matchAll(/href="(\/assets\/[^"]+)"/g)) {
      const sheet = await door.open(path);
      expect([sheet.status, sheet.type, sheet.headers['cache-control']]).toEqual([
        200,
        'text/css',
        expect.stringContaining('immutable'),
      ]);
    }
    expect((await door.open('/assets/__proto__')).status).toBe(404);
  });
});
