/** Files from elsewhere, against a real HTTPS server of this test. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FileServer, openFileServer, picture } from '../../support/file-server.ts';

let server: FileServer;
beforeAll(async () => {
  server = await openFileServer();
});
afterAll(() => server.close());

const at = (path: string) => `${server.base}${path}`;
const fetched = (path: string, mostBytes = 1_000_000) =>
  server.files.fetch(at(path), { mostBytes, timeoutMs: 2_000 });

describe('a look at a file', () => {
  test('tells its kind and its size', async () => {
    const seen = { kind: 'there', mime: 'image/png', bytes: picture.byteLength };
    expect(await server.files.look(at('/cake.png'), 2_000)).toEqual(seen);
    expect(await server.files.look(at('/moved.png'), 2_000)).toEqual(seen);
  });

  test('leaves out what the server does not tell', async () => {
    const seen = await server.files.look(at('/untold.png'), 2_000);
    expect(seen).toEqual({ kind: 'there', mime: 'image/png', bytes: null });
  });

  test.each([
    ['/none.png', 'the server answered 404'],
    ['/round.png', 'it is led on more than 3 times'],
    ['/inside.png', 'the address is not public'],
    ['/plain.png', 'only https is called'],
  ])('says why there is nothing at %s', async (path, reason) => {
    expect(await server.files.look(at(path), 2_000)).toEqual({ kind: 'failed', reason });
    expect(await fetched(path)).toEqual({ kind: 'failed', reason });
  });

  test('ends at its time limit', async () => {
    expect(await server.files.look(at('/slow.png'), 100)).toMatchObject({ kind: 'failed' });
  });
});

describe('a fetched file', () => {
  test('comes whole', async () => {
    const file = await fetched('/cake.png');
    expect(file).toMatchObject({ kind: 'fetched', mime: 'image/png' });
    expect(file.kind === 'fetched' && Buffer.from(file.content).equals(picture)).toBe(true);
  });

  test.each(['/cake.png', '/untold.png'])(
    'that is too large fails, told beforehand or not: %s',
    async (path) => {
      const reason = 'the file is larger than 10 bytes';
      expect(await fetched(path, 10)).toEqual({ kind: 'failed', reason });
    },
  );
});
