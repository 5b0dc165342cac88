/** What a page says when something cannot be done: in the reader's language, about fields by their names. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dayMs } from '../../src/core/time/instant.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';

const ana = '+6281234567890';
let rig: Rig;
let browser: Browser;
beforeAll(async () => {
  rig = await openRig();
  browser = await openBrowser(rig);
  await rig.say(ana, 'hi');
});
afterAll(() => rig.close());

const said = (text: string) => /<main class="message">(.*)<\/main>/s.exec(text)?.[1] ?? '';

test('what was filled in and cannot be taken is told by the name of the field', async () => {
  const { status, text } = await browser
    .post('/console/contacts/tags', { of: '<b>', way: 'add' })
    .set('Accept-Language', 'es');
  expect(status).toBe(400);
  expect(text).toContain('<h1>No se pudo hacer</h1>');
  expect(said(text)).toBe(
    '<p>Algo de lo que escribió no se puede aceptar.</p>' +
      '<ul lang="en" class="details"><li>addTags: Use 1 to 64 letters, digits, spaces, - or _.</li></ul>' +
      '<p>No se cambió nada. Vuelva atrás en el navegador: lo que escribió sigue ahí.</p>',
  );
});

test('a page that is not there, and contacts that are one already', async () => {
  const missing = await browser.get('/console/nowhere').set('Accept-Language', 'id');
  expect([missing.status, said(missing.text)]).toEqual([404, '<p>Pilih halaman dari menu di atas.</p>']);
  const { id } = await rig.contact(ana);
  const same = await browser.get(`/console/contacts/${id}/merge?with=${id}`).set('Accept-Language', 'pt');
  expect(said(same.text)).toContain('Estes contatos não podem ser unidos');
});

test('a reply that comes too late', async () => {
  const { id } = await rig.contact(ana);
  const late = () => browser.get(`/console/inbox/${id}`).set('Accept-Language', 'id');
  expect((await late()).text).toContain('<textarea');
  await rig.say(ana, 'STOP');
  expect((await late()).text).toContain('Mereka berkata STOP');
  await rig.pass(dayMs);
  const refused = await browser
    .post(`/console/channels/simulator/test`, { phone: ana, text: 'Hello' })
    .set('Accept-Language', 'es');
  expect([refused.status, refused.text.includes('Pidió la baja (STOP)')]).toEqual([409, true]);
});
