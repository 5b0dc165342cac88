/** From embedded files to the server that MONGODB_URI names and back: the same bytes at the end. */
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { moveCommand } from '../../src/cli/move.ts';
import { openRig } from '../support/kabar.ts';
import { runCommand } from '../support/run-command.ts';
import { contentOf } from '../support/same-store.ts';

const uri = process.env.MONGODB_URI;
const asha = '+14155550101';

const suite = () => {
  test('everything goes there and comes back bit by bit, and the conversation goes on', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'kabar-move-'));
    const [first, last] = [join(scratch, 'first'), join(scratch, 'last')];
    const own = new URL(uri ?? '');
    own.pathname = `/kabar_test_${randomUUID().slice(0, 8)}`;
    const rig = await openRig({ dataDir: first });
    for (const text of ['hi', 'yes', 'Asha', '1']) await rig.say(asha, text);
    await rig.close();
    const before = await contentOf({ kind: 'embedded', file: join(first, 'kabar.db') });

    const there = await runCommand(moveCommand(), ['--to', own.href, '--json'], {
      KABAR_DATA_DIR: first,
      MONGODB_URI: '',
    });
    expect(JSON.parse(there.out)).toMatchObject({ whole: true, ledger: { sealed: 1, findings: 0 } });
    const refused = await runCommand(moveCommand(), ['--to', own.href], {
      KABAR_DATA_DIR: first,
      MONGODB_URI: '',
    });
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('was moved to') });

    const env = { KABAR_DATA_DIR: first, MONGODB_URI: own.href };
    const back = await runCommand(moveCommand(), ['--to', last, '--json'], env);
    expect(JSON.parse(back.out)).toMatchObject({ whole: true, ledger: { sealed: 1, findings: 0 } });
    expect(await contentOf({ kind: 'embedded', file: join(last, 'kabar.db') })).toEqual(before);

    copyFileSync(join(first, 'simulator.db'), join(last, 'simulator.db'));
    const again = await openRig({ dataDir: last });
    await again.say(asha, 'STOP');
    expect((await again.contact(asha)).lifecycle.stage).toBe('optedOut');
    await again.close();
    rmSync(scratch, { recursive: true });
  }, 120_000);
};

if (uri) describe('moved to MONGODB_URI', suite);
else describe.skip('the move did not run: MONGODB_URI is not set', suite);
