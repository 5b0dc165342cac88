/** What every way to other systems must do. The rig's server is reachable although it is local: the rest of the machine is not. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CallRequest } from '../../src/core/call.ts';
import type { Web } from '../../src/ports/web.ts';

export type WebRig = {
  readonly web: Web;
  /** https://…, answering by path: /hello, /slow (never), /large (1 MB), /moved (a redirect to /hello). */
  readonly base: string;
  /** Idempotency keys the server has seen. */
  keys(): readonly string[];
  close(): Promise<void>;
};

const get = (url: string, timeoutMs = 2_000): CallRequest => ({ method: 'GET', url, headers: {}, timeoutMs });

export function webContract(name: string, open: () => Promise<WebRig>): void {
  describe(`web contract: ${name}`, () => {
    let rig: WebRig;
    beforeAll(async () => {
      rig = await open();
    });
    afterAll(() => rig.close());

    test('a call is answered with status and body, and carries its id', async () => {
      const outcome = await rig.web.call(get(`${rig.base}/hello`), 'call-1');
      expect(outcome).toEqual({ kind: 'answered', status: 200, body: 'hello' });
      expect(rig.keys()).toContain('call-1');
    });

    test('what goes out is what was asked for', async () => {
      const request: CallRequest = {
        method: 'POST',
        url: `${rig.base}/echo`,
        headers: { 'content-type': 'application/json' },
        body: '{"a":1}',
        timeoutMs: 2_000,
      };
      expect(await rig.web.call(request, 'c')).toMatchObject({
        kind: 'answered',
        body: 'POST application/json {"a":1}',
      });
    });

    test('a silent endpoint ends at its time limit', async () => {
      expect(await rig.web.call(get(`${rig.base}/slow`, 100), 'c')).toMatchObject({ kind: 'failed' });
    });

    test('an answer that is too large fails', async () => {
      expect(await rig.web.call(get(`${rig.base}/large`), 'c')).toMatchObject({ kind: 'failed' });
    });

    test('a redirect is an answer, not a way to somewhere else', async () => {
      expect(await rig.web.call(get(`${rig.base}/moved`), 'c')).toMatchObject({
        kind: 'answered',
        status: 302,
      });
    });

    test.each([
      'http://example.org/',
      'https://localhost/',
      'https://127.0.0.2/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.2]/',
      'https://10.1.2.3/',
      'https://192.168.1.1/',
      'https://172.16.0.1/',
      'https://169.254.169.254/latest/meta-data/',
      'https://100.64.0.1/',
      'https://[fd00::1]/',
      'https://[fe80::1]/',
      'https://0.0.0.0/',
      'https://2130706434/',
      'https://user:password@example.org/',
      'ftp://example.org/',
      'no address at all',
    ])('it refuses %s', async (url) => {
      expect(await rig.web.call(get(url), 'c')).toMatchObject({ kind: 'failed' });
    });
  });
}
