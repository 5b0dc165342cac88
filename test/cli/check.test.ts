/** `kabar check` as an admin runs it: what it says in each format, in which order, and how it exits. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkCommand } from '../../src/cli/check.ts';
import { businessDirs } from '../support/business-dir.ts';
import { runCommand } from '../support/run-command.ts';

const dirs = businessDirs();
afterAll(() => dirs.removeAll());

const broken = {
  'flows/hello.yaml': '# Says hello\nflow: hello\ntopic: news\nsteps:\n  - say: hello\n  - aks: name\n',
  'locales/en/hello.yaml': '# Hello\nhello: Hello {{nmae}}!\n',
};
const check = (changes: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runCommand(checkCommand(), args, dirs.make(changes));

describe('kabar check', () => {
  test('tells how a life goes when nothing is wrong, and exits 0', async () => {
    const { code, out } = await check({});
    expect([code, out.split('\n')[0]]).toEqual([0, '1 flows in 1 languages are good.']);
    expect(out).toContain("A contact's life:");
  });

  test('says errors before warnings, counts both, and exits 1', async () => {
    const warned = { ...broken, 'flows/attributes.yaml': '# Attributes\nname: text\nage: number\n' };
    const { code, out } = await check(warned);
    expect(out).toBe(
      [
        'flows/hello.yaml:6:5  unknown step "aks". Did you mean "ask"?  (unknown-step)',
        'locales/en/hello.yaml:2:8  `hello` uses {{nmae}}, which nothing fills. Did you mean "name"?  (warning, unknown-variable)',
        '1 error and 1 warning in 2 files.\n',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });

  test('tells that nobody is counted where nobody outside reaches our pages', async () => {
    const linked = {
      'flows/hello.yaml':
        '# Hello\nflow: hello\ntopic: news\nsteps:\n  - say: hello\n    links: { shop: https://shop.example.com/ }\n',
      'locales/en/hello.yaml': '# Hello\nhello: Hello {{name}}, look {{link}}\n',
    };
    const { code, out } = await check(linked);
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'flows/hello.yaml:1:1  "shop": people read the address itself, and nobody is counted. Set KABAR_PUBLIC_URL to the address at which people reach Kabar, such as https://join.example.com.  (warning, uncounted-link)',
    ]);
  });

  test('asks for the files that flows link to only when it is told to', async () => {
    const source = 'https://files.kabar-nowhere.example/menu.pdf';
    const linked = {
      'flows/hello.yaml': `# Hello\nflow: hello\ntopic: news\nsteps:\n  - say: hello\n    media: ${source}\n`,
    };
    expect((await check(linked)).code).toBe(0);
    const { code, out } = await check(linked, '--online');
    expect(out).toContain(`flows/hello.yaml:6:12  ${source} cannot be fetched: `);
    expect(code).toBe(1);
  });

  test('shows the line with a caret below the place', async () => {
    const { out } = await check(broken, '--format', 'frames');
    expect(out).toContain(
      [
        'flows/hello.yaml:6:5  unknown step "aks". Did you mean "ask"?  (unknown-step)',
        '    6 |   - aks: name',
        '      |     ^',
      ].join('\n'),
    );
  });

  test('writes annotations that GitHub Actions shows at the line', async () => {
    const { code, out } = await check(broken, '--format', 'github');
    expect(out.split('\n').slice(0, 2)).toEqual([
      '::error file=flows/hello.yaml,line=6,col=5,title=unknown-step::unknown step "aks". Did you mean "ask"?',
      '::warning file=locales/en/hello.yaml,line=2,col=8,title=unknown-variable::`hello` uses {{nmae}}, which nothing fills. Did you mean "name"?',
    ]);
    expect(code).toBe(1);
  });

  test('keeps an annotation on one line, whatever is quoted in it', async () => {
    const odd = {
      'flows/hello.yaml': '# Hello\nflow: hello\ntopic: "50%\\n::error::x"\nsteps: [{ say: hello }]\n',
    };
    const { out } = await check(odd, '--format', 'github');
    expect(out).toContain('::there is no topic "50%25%0A::error::x".');
    expect(out.trim().split('\n')).toHaveLength(2);
  });

  test('gives JSON, an empty list when nothing is wrong, and takes --json for it', async () => {
    const { out } = await check(broken, '--format', 'json');
    expect(JSON.parse(out).map(({ code, line }: { code: string; line: number }) => [code, line])).toEqual([
      ['unknown-step', 6],
      ['unknown-variable', 2],
    ]);
    expect((await check({}, '--json')).out).toBe('[]\n');
  });

  test('explains a code, and refuses one that there is not', async () => {
    expect(await check({}, '--explain', 'insecure-link')).toMatchObject({
      code: 0,
      out: 'insecure-link: A link is not https. Write `https://`.\n',
    });
    expect(await check({}, '--explain', 'insecure-lnk')).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no code "insecure-lnk"'),
    });
  });

  test('refuses a format that it does not know', async () => {
    expect((await check({}, '--format', 'xml')).code).toBe(2);
  });
});
