/** A disk that is really full: what cannot be stored is refused, what was taken is answered once, and it goes on when there is room. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createDirectory, heard, until } from '../crash/served.ts';

const disk = mkdtempSync(join(tmpdir(), 'kabar-disk-'));

/** A file system of its own, as only root may mount one. */
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'none', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Takes all the room there is. */
function fill(): void {
  for (let bytes = 1 << 22, nth = 0; bytes >= 1; nth++) {
    try {
      writeFileSync(join(disk, `filler-${nth}`), Buffer.alloc(bytes, 1));
    } catch {
      bytes = bytes >> 1;
    }
  }
}

const clear = () => execFileSync('sh', ['-c', `rm -f ${disk}/filler-*`]);

const suite = () => {
  const directory = createDirectory('', { KABAR_DATA_DIR: disk });
  afterAll(async () => {
    await directory.close();
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  test('intake answers 503, nothing is lost or said twice, and the same message is taken once there is room', async () => {
    const engine = await directory.serve();
    const first = '+14155550101';
    await engine.post(first, 'hi', 'before');
    await heard(engine, first, 1);

    fill();
    const phones = Array.from({ length: 30 }, (_, i) => `+141555501${20 + i}`);
    const taken = new Set<string>();
    const refusals: string[] = [];
    await until(
      async () => {
        for (const phone of phones.filter((each) => !taken.has(each))) {
          await engine.post(phone, 'hi '.repeat(300), `full-${phone}`).then(
            () => taken.add(phone),
            (error: Error) => refusals.push(error.message),
          );
        }
        return refusals;
      },
      (all) => all.length > 0,
    );
    expect(refusals.filter((words) => !words.startsWith('503 at '))).toEqual([]);
    expect(await fetchStatus(engine)).toBe('alive');

    clear();
    for (const phone of phones) {
      await until(
        () => engine.post(phone, 'hi '.repeat(300), `full-${phone}`).catch(() => null),
        (answer) => answer !== null,
      );
    }
    await engine.post(first, 'yes', 'after');
    expect((await heard(engine, first, 6)).length).toBe(6);
    for (const phone of phones) expect(await heard(engine, phone, 1)).toHaveLength(1);
  }, 60_000);
};

const fetchStatus = async (engine: { request(path: string): Promise<unknown> }) =>
  ((await engine.request('/health')) as { status: string }).status;

if (mount()) describe('a full disk', suite);
else
  describe.skip('a full disk: not run, for only root may mount a small one', () =>
    test('needs root', () => {}));
