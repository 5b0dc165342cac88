/** What leaves by the Cloud API, and what is made of an answer that is none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { OutgoingContent } from '../../../../src/core/message.ts';
import type { OutboxId } from '../../../../src/core/outbox.ts';
import { type CloudLine, openCloudLine } from '../../../fake-graph/line.ts';

let line: CloudLine;
let mediaDir: string;
let made = 0;

beforeEach(async () => {
  mediaDir = mkdtempSync(join(tmpdir(), 'kabar-media-'));
  writeFileSync(join(mediaDir, 'coupon.jpg'), 'not much of a picture');
  line = await openCloudLine({ mediaDir });
  await line.transport.start({
    incoming: async () => {},
    receipts: async () => {},
    stateChanged: () => {},
  });
});

afterEach(async () => {
  await line.close();
  rmSync(mediaDir, { recursive: true });
  expect(line.fake.refused).toEqual([]);
});

const send = (content: OutgoingContent) =>
  line.transport.send({
    id: `entry.${++made}` as OutboxId,
    to: { kind: 'phone', value: '+16505551234' },
    content,
  });
const picture = (source: string): OutgoingContent => ({
  kind: 'media',
  media: { type: 'image', source },
  caption: 'x',
});
const text: OutgoingContent = { kind: 'text', text: 'hello' };

test('a file of the house is uploaded once, and again when it changed or WhatsApp lost it', async () => {
  expect((await send(picture('coupon.jpg'))).kind).toBe('accepted');
  expect((await send(picture('coupon.jpg'))).kind).toBe('accepted');
  expect(line.fake.uploads).toHaveLength(1);
  writeFileSync(join(mediaDir, 'coupon.jpg'), 'another picture');
  await send(picture('coupon.jpg'));
  expect(line.fake.uploads).toHaveLength(2);
  line.fake.fail({ status: 400, error: { code: 131_053, message: 'x' } });
  expect(await send(picture('coupon.jpg'))).toMatchObject({ failure: { retryable: true } });
  await send(picture('coupon.jpg'));
  expect(line.fake.uploads).toHaveLength(3);
});

test('the file above a template is uploaded like any other, and a missing one fails it', async () => {
  const template = { name: 'coupon', language: 'en', values: [], buttons: [] };
  const withHeader = (source: string) =>
    line.transport.send({
      id: `entry.${++made}` as OutboxId,
      to: { kind: 'phone', value: '+16505551234' },
      content: picture(source),
      template: { ...template, header: { type: 'image', source } },
    });
  expect(await withHeader('coupon.jpg')).toMatchObject({ kind: 'accepted', text: 'x' });
  expect(line.fake.sent[0]?.body.template).toMatchObject({
    components: [{ type: 'header', parameters: [{ type: 'image', image: { id: 'media-1' } }] }],
  });
  expect(await withHeader('missing.jpg')).toMatchObject({ failure: { code: 'cloud-api.media' } });
});

test('an https address is left to WhatsApp, and a file outside the directory is none', async () => {
  await send(picture('https://example.com/a.jpg'));
  expect(line.fake.sent[0]?.body.image).toEqual({ link: 'https://example.com/a.jpg', caption: 'x' });
  for (const source of ['missing.jpg', '../secret', '/etc/passwd'])
    expect(await send(picture(source))).toMatchObject({
      kind: 'failed',
      failure: { retryable: false, ours: true },
    });
});

test('a gateway’s page, or a success that names no message, leaves it in doubt', async () => {
  line.fake.fail({ status: 502, page: '<html>Bad Gateway</html>' });
  line.fake.fail({ status: 200, page: '{"messages":[]}' });
  expect(await send(text)).toMatchObject({ kind: 'unknown' });
  expect(await send(text)).toMatchObject({ kind: 'unknown' });
});

test('an error with a body is known, whatever its HTTP status', async () => {
  line.fake.fail({ status: 500, error: { code: 131_000, message: 'x' } });
  line.fake.fail({ status: 503, error: { code: 4_711, message: 'x' } });
  expect(await send(text)).toMatchObject({ kind: 'failed', failure: { retryable: true } });
  expect(await send(text)).toMatchObject({ kind: 'failed', failure: { retryable: true } });
});

test('nobody at the other end is the channel’s fault, and nothing was sent', async () => {
  await line.fake.stop();
  expect(await send(text)).toMatchObject({ kind: 'failed', failure: { channelFailed: true } });
});

test('neither token nor address nor words are in the log', async () => {
  line.fake.fail({ status: 401, error: { code: 190, message: 'Invalid' } });
  await send(text);
  expect(line.log.lines.join('\n')).not.toMatch(/EAAG|16505551234|hello/);
});
