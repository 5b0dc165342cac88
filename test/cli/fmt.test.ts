/** `kabar fmt` as an admin runs it: what it writes, what it leaves alone, and how it exits. */
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from '@jest/globals';
import { fmtCommand } from '../../src/cli/fmt.ts';
import { businessDirs } from '../support/business-dir.ts';
import { runCommand } from '../support/run-command.ts';

const dirs = businessDirs();
afterAll(() => dirs.removeAll());

const untidy = '# Says hello\ntopic: news\nflow:   hello\nsteps:\n- say: hello   # friendly\n';
const tidy = '# Says hello\nflow: hello\ntopic: news\nsteps:\n  - say: hello  # friendly\n';

function business(changes: Readonly<Record<string, string>>) {
  const env = dirs.make(changes);
  const flows = env.KABAR_FLOWS_DIR ?? '';
  return {
    env,
    flows,
    read: (name: string) => readFileSync(join(flows, name), 'utf8'),
    fmt: (...args: readonly string[]) => runCommand(fmtCommand(), args, env),
  };
}

describe('kabar fmt', () => {
  test('writes every file in one way, says which, and has nothing to do a second time', async () => {
    const { fmt, read, flows } = business({ 'flows/hello.yaml': untidy });
    const first = await fmt();
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('hello.yaml\n')]);
    expect(read('hello.yaml')).toBe(tidy);
    expect(readdirSync(flows).filter((name) => name.startsWith('.'))).toEqual([]);
    expect((await fmt()).out).toMatch(/^\d+ files looked at, nothing to change\.\n$/);
  });

  test('with --check only tells what would change, and exits 1', async () => {
    const { fmt, read, flows } = business({ 'flows/hello.yaml': untidy });
    const { code, out } = await fmt('--check', join(flows, 'hello.yaml'));
    expect(code).toBe(1);
    expect(out).toContain('    -- say: hello   # friendly\n    +  - say: hello  # friendly\n');
    expect(out).toContain('1 of 1 file would change');
    expect(read('hello.yaml')).toBe(untidy);
  });

  test('leaves a file with a slip untouched, shows the place, formats the others, and exits 1', async () => {
    const broken = '# Broken\nflow: broken\nsteps: [\n';
    const { fmt, read } = business({ 'flows/broken.yaml': broken, 'flows/hello.yaml': untidy });
    const { code, err } = await fmt();
    expect(code).toBe(1);
    expect(err).toMatch(/broken\.yaml:4:1 {2}.*\(yaml-bad-indent\)/);
    expect([read('broken.yaml'), read('hello.yaml')]).toEqual([broken, tidy]);
  });

  test('formats a step that nothing knows: only what is no YAML is refused', async () => {
    const { fmt, read } = business({ 'flows/hello.yaml': untidy.replace('say', 'sya') });
    expect((await fmt()).code).toBe(0);
    expect(read('hello.yaml')).toBe(tidy.replace('say', 'sya'));
  });

  test('knows a flow folder anywhere by its name, and a lone file by what is in it', async () => {
    const { fmt, read, flows } = business({
      'else/flows/tour.yaml': untidy,
      'else/locales/en/tour.yaml': 'b: B\na: A\n',
      'alone.yaml': untidy,
      'other.yaml': 'b:  2\na: 1\n',
    });
    const root = join(flows, '..');
    expect((await fmt(join(root, 'else'), join(root, 'alone.yaml'), join(root, 'other.yaml'))).code).toBe(0);
    expect(read('../else/flows/tour.yaml')).toBe(tidy);
    expect(read('../else/locales/en/tour.yaml')).toBe('a: A\nb: B\n');
    expect(read('../alone.yaml')).toBe(tidy);
    expect(read('../other.yaml')).toBe('b: 2\na: 1\n');
  });

  test('keeps the rights of a file, and a link a link', async () => {
    const { fmt, read, flows } = business({ 'shared/real.yaml': untidy });
    const real = join(flows, '../shared/real.yaml');
    chmodSync(real, 0o640);
    symlinkSync(real, join(flows, 'linked.yaml'));
    expect((await fmt(join(flows, 'linked.yaml'))).code).toBe(0);
    expect(read('../shared/real.yaml')).toBe(tidy);
    expect(statSync(real).mode & 0o777).toBe(0o640);
  });

  test('says what is not there, and exits 2', async () => {
    const { fmt } = business({});
    const { code, err } = await fmt('no/such.yaml');
    expect([code, err]).toEqual([2, expect.stringContaining('There is nothing at no/such.yaml.')]);
  });

  test('reads stdin and writes stdout, as editors want it', async () => {
    const { fmt } = business({});
    const input = async (text: string, ...args: readonly string[]) => {
      const before = Object.getOwnPropertyDescriptor(process, 'stdin');
      Object.defineProperty(process, 'stdin', { value: Readable.from([text]), configurable: true });
      try {
        return await fmt('--stdin', ...args);
      } finally {
        if (before) Object.defineProperty(process, 'stdin', before);
      }
    };
    expect(await input(untidy)).toMatchObject({ code: 0, out: tidy });
    expect(await input('b: B\na: A\n', 'locales/en/tour.yaml')).toMatchObject({
      code: 0,
      out: 'a: A\nb: B\n',
    });
    expect(await input('a: [', 'flows/tour.yaml')).toMatchObject({ code: 1, out: '' });
    expect(await input(untidy, '--check')).toMatchObject({ code: 1 });
  });
});
