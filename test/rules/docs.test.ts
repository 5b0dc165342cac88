/** What the documents say about the code is true: paths, links, scripts, commands, settings, YAML. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, parseDocument } from 'yaml';
import { createFileFlowSource } from '../../src/adapters/flow-source/files.ts';
import { createI18nextTranslator } from '../../src/adapters/translator/i18next.ts';
import { secretPrefix } from '../../src/core/flow/call-secrets.ts';
import { issueLine } from '../../src/core/flow/issue.ts';
import { compileRelease } from '../../src/core/release/compile.ts';
import { type Page, readPages } from './support/markdown.ts';
import { filesUnder, root } from './support/source-tree.ts';
import { exceptDeclared, expectNone, type Finding } from './support/verdict.ts';

const pages = readPages();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const scripts: Readonly<Record<string, string>> = JSON.parse(read('package.json')).scripts;

describe('what a document names is there', () => {
  /** Paths that a reader is told to make, or that exist only while Kabar runs. */
  const notInTheRepository: Readonly<Record<string, string>> = {
    'flows/tasting.yaml': 'the reader writes it: docs/how-to/write-a-flow.md',
    'locales/en/tasting.yaml': 'the reader writes it: docs/how-to/write-a-flow.md',
    'flows/templates.yaml': 'the reader writes it: docs/how-to/move-to-the-cloud-api.md',
    'flows/forms/tasting.yaml': 'the reader writes it: docs/how-to/collect-consent.md',
  };

  test('links lead to a page and a heading', () => {
    expectNone(
      eachPage((page) =>
        page.links.flatMap(({ text, line }) => {
          const what = brokenLink(page, text);
          return what === null ? [] : [{ where: `${page.path}:${line}`, what }];
        }),
      ),
    );
  });

  test('paths exist', () => {
    const missing = eachPage((page) =>
      page.spans
        .filter(({ text }) => isPath(text) && !existsSync(join(root, text)))
        .map(({ text, line }) => ({ where: `${page.path}:${line}`, what: `no such path: ${text}` })),
    );
    expectNone(exceptDeclared(missing, notInTheRepository, ({ what }) => what.replace('no such path: ', '')));
  });

  test('npm scripts exist', () => {
    expectNone(
      eachPage(({ path, text }) =>
        scriptsNamed(text)
          .filter((name) => !(name in scripts))
          .map((name) => ({ where: path, what: `package.json has no script "${name}"` })),
      ),
    );
  });

  test('commands of kabar exist, one per file', () => {
    expectNone(
      eachPage(({ path, text }) =>
        [...text.matchAll(/npm run -s kabar -- ([a-z-]+)/g)]
          .map((match) => `src/cli/${match[1]}.ts`)
          .filter((file) => !existsSync(join(root, file)))
          .map((file) => ({ where: path, what: `no such command: ${file}` })),
      ),
    );
  });

  test('README has every command, and no other', () => {
    const main = read('src/main.ts');
    const known = [...main.matchAll(/Command \} from '\.\/cli\/([a-z-]+)\.ts'/g)].map(
      (match) => match[1] ?? '',
    );
    const table = /\| command \| what \|\n.*\n((?:\|.*\n)+)/.exec(read('README.md'))?.[1] ?? '';
    const listed = [...table.matchAll(/^\| `([a-z-]+)/gm)].map((match) => match[1] ?? '');
    expect(listed.sort()).toEqual(known.sort());
  });

  test('settings exist in src/config.ts', () => {
    const config = read('src/config.ts');
    const pattern = /\b(?:KABAR_[A-Z_]+|MONGODB_URI|CHROMIUM_PATH|LOG_LEVEL)\b/g;
    expectNone(
      eachPage(({ path, text }) =>
        [...new Set(text.match(pattern))]
          .filter((name) => !name.startsWith(secretPrefix) && !new RegExp(`\\b${name}:`).test(config))
          .map((name) => ({ where: path, what: `src/config.ts knows no ${name}` })),
      ),
    );
  });

  test('README has every setting', () => {
    const known = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z\b/gm)].map(
      (match) => match[1] ?? '',
    );
    expect(known.length).toBeGreaterThan(5);
    expectNone(
      known
        .filter((name) => !read('README.md').includes(`| \`${name}\` |`))
        .map((name) => ({ where: 'README.md', what: `its table has no row for ${name}` })),
    );
  });
});

describe('examples', () => {
  test('YAML parses', () => {
    expectNone(
      eachPage((page) =>
        page.fences
          .filter(({ info }) => info.startsWith('yaml'))
          .flatMap(({ text, line }) => {
            const { errors, warnings } = parseDocument(text);
            const problems = [...errors, ...warnings];
            return problems.map(({ message }) => ({ where: `${page.path}:${line}`, what: message }));
          }),
      ),
    );
  });

  /** An example marked `yaml file=flows/x.yaml` is that file; one marked `yaml append=…` is added to it. */
  test('flows and texts compile together with the sample business', async () => {
    const sample = await createFileFlowSource({
      flowsDir: join(root, 'flows'),
      localesDir: join(root, 'locales'),
    }).load();
    const { texts } = createI18nextTranslator();
    expectNone(
      eachPage((page) => {
        const files = new Map(sample.map(({ path, text }) => [path, text]));
        const written = page.fences.flatMap(({ info, text }) => {
          const [, how, path] = /^yaml (file|append)=(\S+)$/.exec(info) ?? [];
          if (path === undefined) return [];
          files.set(path, how === 'append' ? `${files.get(path) ?? ''}\n${text}\n` : `${text}\n`);
          return [path];
        });
        if (written.length === 0) return [];
        const all = [...files].map(([path, text]) => ({ path, text }));
        return compileRelease(all, [], texts)
          .issues.filter(({ file, severity }) => severity === 'error' && written.includes(file))
          .map((issue) => ({ where: page.path, what: issueLine(issue) }));
      }),
    );
  });

  test('every fence says what it holds', () => {
    const known = /^(|json|sh|ts|yaml( (file|append)=\S+)?)$/;
    expectNone(
      eachPage((page) =>
        page.fences
          .filter(({ info }) => !known.test(info))
          .map(({ info, line }) => ({
            where: `${page.path}:${line}`,
            what: `unknown kind of example: ${info}`,
          })),
      ),
    );
  });
});

describe('the documents are whole', () => {
  test('the changelog has a part for what is not released', () => {
    expect(pageAt('CHANGELOG.md').anchors).toContain('unreleased');
  });

  test('the glossary has every word', () => {
    const words = [
      ...[
        'contact',
        'address',
        'channel',
        'transport',
        'consent',
        'lifecycle',
        'stage',
        'flow',
        'step',
        'run',
      ],
      ...[
        'segment',
        'campaign',
        'topic',
        'release',
        'nudge',
        'wake-up',
        'inbox entry',
        'outbox entry',
        'event',
      ],
      ...['effect', 'receipt', 'gate', 'send', 'hold', 'drop', 'issue', 'journal'],
    ];
    const glossary = pageAt('docs/glossary.md').text;
    expect(words.filter((word) => !glossary.includes(`**${word}**`))).toEqual([]);
  });

  test('every page can be reached from docs/README.md', () => {
    const listed = pageAt('docs/README.md').links.map(({ text }) =>
      posix.join('docs', text.split('#')[0] ?? ''),
    );
    expectNone(
      pages
        .filter(({ path }) => path.startsWith('docs/') && path !== 'docs/README.md' && !listed.includes(path))
        .map(({ path }) => ({ where: path, what: 'is not in docs/README.md' })),
    );
  });

  test('decisions are numbered without a gap and say context, choice and cost', () => {
    const decisions = pages.filter(({ path }) => path.startsWith('docs/decisions/'));
    decisions.forEach(({ path, anchors }, index) => {
      expect(path).toMatch(new RegExp(`/${String(index + 1).padStart(4, '0')}-[a-z-]+\\.md$`));
      expect(anchors.slice(1)).toEqual(['context', 'choice', 'what-we-gave-up']);
    });
  });

  test('nobody is told that something is easy', () => {
    expectNone(
      eachPage(({ path, text }) =>
        text.split('\n').flatMap((content, index) => {
          const word = /\b(just|simply|easy|easily|obviously|of course)\b/i.exec(content)?.[0];
          return word ? [{ where: `${path}:${index + 1}`, what: `drop "${word}"` }] : [];
        }),
      ),
    );
  });
});

describe('the image, which is not built here', () => {
  const dockerfile = read('Dockerfile');
  const sources = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
    (match[1] ?? '').split(' '),
  );
  const allowed =
    read('.dockerignore')
      .match(/^!.+$/gm)
      ?.map((line) => line.slice(1)) ?? [];

  test('copies what is there and what .dockerignore lets through', () => {
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect([...allowed].sort()).toEqual([...new Set(sources)].sort());
  });

  test('runs the program that package.json names', () => {
    expect(dockerfile).toContain(
      JSON.stringify(scripts.start?.split(' ')).slice(1, -1).replaceAll(',', ', '),
    );
  });

  test('has a compose file that mounts what is there and has no secret of its own', () => {
    const compose = parse(read('compose.yaml'));
    const mounts: readonly string[] = Object.values(
      compose.services as Record<string, { volumes?: string[] }>,
    )
      .flatMap(({ volumes }) => volumes ?? [])
      .map((volume) => volume.split(':')[0] ?? '');
    const unknown = mounts.filter((mount) =>
      mount.startsWith('.') ? !existsSync(join(root, mount)) : !(mount in compose.volumes),
    );
    expect(unknown).toEqual([]);
    expect(compose.services.kabar.environment.KABAR_API_TOKEN).toMatch(/^\$\{KABAR_API_TOKEN:\?/);
  });
});

describe('what is committed names no machine', () => {
  test('neither a path of one nor a host of a registry', () => {
    const files = [
      ...pages.map(({ path }) => path),
      '.ci/run',
      'Dockerfile',
      'compose.yaml',
      'package-lock.json',
    ];
    expectNone(
      [...files, ...filesUnder('scripts'), ...filesUnder('src')].flatMap((path) => {
        const found = /\/(?:work|root)\/\S*|"resolved": "http[^"]*/.exec(read(path));
        return found ? [{ where: path, what: found[0] }] : [];
      }),
    );
  });
});

function eachPage(judge: (page: Page) => readonly Finding[]): readonly Finding[] {
  return pages.flatMap((page) => judge(page));
}

function pageAt(path: string): Page {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`there is no ${path}`);
  return page;
}

function brokenLink(page: Page, target: string): string | null {
  if (/^(https?|mailto):/.test(target)) return null;
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? page.path : posix.join(posix.dirname(page.path), file);
  if (!existsSync(join(root, path))) return `no such page: ${target}`;
  if (anchor === undefined) return null;
  return pageAt(path).anchors.includes(anchor) ? null : `no such heading: ${target}`;
}

const tops = ['src/', 'test/', 'docs/', 'flows/', 'locales/', 'bench/', 'scripts/', '.ci/'];
const topFiles =
  /^(?:[A-Z]+\.md|Dockerfile|LICENSE|(?:package|tsconfig)[a-z.-]*\.json|[a-z]+\.ya?ml|\.ci\/run)$/;

/** A path in this repository, not a pattern and not an address. */
const isPath = (text: string): boolean =>
  !/[\s*<>…{}]/.test(text) && (tops.some((top) => text.startsWith(top)) || topFiles.test(text));

/** `npm start`, `npm test`, `npm run -s check:types`. */
function scriptsNamed(text: string): readonly string[] {
  const run = [...text.matchAll(/\bnpm run (?:-s |--silent )?([a-z][a-z:-]*)/g)].map(
    (match) => match[1] ?? '',
  );
  const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map((match) => match[1] ?? '');
  return [...new Set([...run, ...short])];
}
