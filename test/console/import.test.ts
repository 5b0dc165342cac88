/** Bringing in a list by the console: looked over first, then done, with what is wrong row by row. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';

const header = 'phone,name,purposes,consent-date,method,source,note';
const list = [
  header,
  '+6281255501001,Asha,marketing,2026-03-01,web form,shop,card 17',
  '+6281255501002,Budi,marketing,not a day,web form,shop,card 17',
  '12,<script>alert(1)</script>,marketing,2026-03-01,web form,shop,card 17',
].join('\r\n');

let rig: Rig;
let browser: Browser;
beforeAll(async () => {
  rig = await openRig();
  browser = await openBrowser(rig);
});
afterAll(() => rig.close());

const upload = (content: string, name = 'list.csv') =>
  browser.upload('/console/contacts/import', { name, content });
const known = (value: string) => rig.kabar.store.contacts.find({ kind: 'phone', value });

describe('an import', () => {
  test('says first what would happen and which rows are bad, then does it once', async () => {
    const preview = await upload(list);
    expect(preview.status).toBe(200);
    for (const shown of ['This would happen', '1 new contacts', '2 bad rows', 'consent-date'])
      expect(preview.text).toContain(shown);
    expect(preview.text.match(/<script/g)).toHaveLength(1);
    expect(await known('+6281255501001')).toBeNull();

    const path = /action="(\/console\/contacts\/import\/[^"]+)"/.exec(preview.text)?.[1] ?? '';
    const done = await browser.post(path);
    expect(done.text).toContain('This was done');
    const id = await known('+6281255501001');
    const rows = await rig.kabar.store.consents.of(id as never);
    expect(rows[0]?.record).toMatchObject({ method: 'import', by: 'owner' });

    const again = await browser.post(path);
    expect([again.status, again.text.includes('Choose the file again')]).toEqual([400, true]);
  });

  test('is read otherwise without choosing the file again, and speaks the reader’s language', async () => {
    const other = list.replace('phone,', 'Kartu,').split('\r\n').slice(0, 3).join('\r\n');
    const preview = await upload(other).set('Accept-Language', 'id');
    expect(preview.text).toContain(
      'Tidak ada kolom &quot;phone&quot;. Tambahkan, atau sebutkan kolomnya di bawah.',
    );
    const look = /action="(\/console\/contacts\/import\/[^"]+\/look)"/.exec(preview.text)?.[1] ?? '';
    const again = await browser
      .post(look, { map: 'Kartu=phone\r\n', dates: 'day-first' })
      .set('Accept-Language', 'id');
    for (const shown of [
      '1 sudah dikenal',
      '1 baris rusak',
      'consent-date: bukan tanggal. Tulis seperti 2026-03-01',
    ])
      expect(again.text).toContain(shown);
    expect(again.text).toContain('<option value="day-first" selected');
    expect((await browser.post('/console/contacts/import/nothing/look')).status).toBe(400);
  });

  test.each([
    ['an empty file', '', 'Choose a file first'],
    ['a file without columns that we know', 'a,b\r\n1,2', 'Nothing can be imported'],
  ])('of %s says what is wrong', async (_, content, words) => {
    expect((await upload(content)).text).toContain(words);
  });

  test('a list of another name, or a path for one, is not there', async () => {
    for (const name of ['nothing', '..%2f..%2fetc%2fpasswd'])
      expect((await browser.post(`/console/contacts/import/${name}`)).status).toBe(400);
  });

  test('more than 10 MB is refused with words', async () => {
    const answer = await upload('x'.repeat(10_000_001));
    expect([answer.status, answer.text.includes('10 MB')]).toEqual([400, true]);
  });

  test('a form of another site is refused, with a file in it too', async () => {
    const answer = await request(browser.app)
      .post('/console/contacts/import')
      .set('Cookie', browser.cookie)
      .field('form', 'forged')
      .attach('list', Buffer.from(list), 'list.csv');
    expect(answer.status).toBe(403);
  });
});
