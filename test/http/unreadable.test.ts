/** A contact whose document was changed by hand: whoever asks for them is told so, lists show everybody else, and the log names them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import type { ContactId } from '../../src/core/contact-id.ts';
import { createApp } from '../../src/http/app.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { type Browser, openBrowser } from '../console/browser.ts';
import { changeByHand } from '../support/by-hand.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { ana, depsOf, token } from './support.ts';

const budi = '+6281234567891';
const dataDir = mkdtempSync(join(tmpdir(), 'kabar-unreadable-'));
const logged: { readonly message: string; readonly error: unknown }[] = [];
const logger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error: (message, facts) => void logged.push({ message, error: facts?.error }),
  child: () => logger,
};

let rig: Rig;
let browser: Browser;
let id: ContactId;
beforeAll(async () => {
  rig = await openRig({ dataDir, logger });
  browser = await openBrowser(rig);
  await rig.say(ana, 'hi');
  await rig.say(budi, 'hi');
  id = (await rig.contact(ana)).id;
  await changeByHand(join(dataDir, 'kabar.db'), 'contacts', id, (document) => ({
    ...document,
    contact: { ...(document.contact as object), lifecycle: null, outbox: 'none' },
  }));
});
afterAll(async () => {
  await rig.close();
  rmSync(dataDir, { recursive: true });
});

const call = (method: 'get' | 'delete', path: string) =>
  request(createApp(depsOf(rig)))
    [method](path)
    .set('Authorization', `Bearer ${token}`);

test('who asks for them, or wants them erased, is told what is wrong: not that nobody is meant', async () => {
  for (const path of [`/api/contacts/${id}`, `/api/contacts/${encodeURIComponent(ana)}`])
    for (const method of ['get', 'delete'] as const) {
      const { status, body } = await call(method, path);
      expect([status, body.code]).toEqual([500, 'contact.unreadable']);
      expect(body.detail).toContain(`contact ${id}`);
      expect(body.detail).toContain('Wrong or missing: contact.outbox, contact.lifecycle.');
    }
  const page = await browser.get(`/console/contacts/${id}`).set('Accept-Language', 'pt');
  expect(page.text).toContain('O que está guardado deste contato não pode ser lido.');
  expect(page.text).toContain(`contact ${id}`);
});

test('lists show everybody else, and the log tells of them once', async () => {
  for (let look = 0; look < 2; look++) {
    const list = await browser.get('/console/contacts');
    expect([list.status, list.text.includes(budi), list.text.includes(id)]).toEqual([200, true, false]);
  }
  expect(logged).toEqual([
    {
      message: 'a contact is left out until it can be read',
      error: expect.objectContaining({ code: 'contact.unreadable', details: { contact: id } }),
    },
  ]);
});
