/** The picture of docs/architecture.md, held against every file of src/: who may import whom, and what core must not do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  type Import,
  type Node,
  parseSource,
  readSources,
  root,
  type SourceFile,
  walk,
} from './support/source-tree.ts';
import { exceptDeclared, expectNone, type Finding } from './support/verdict.ts';

const sources = readSources();
const byPath = new Map(sources.map((source) => [source.path, source]));

/** What each part of src/ may import besides itself. `core` is the middle; only `compose` sees the adapters. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ports: ['core'],
  adapters: ['ports', 'core'],
  // Who may use the console and the API.
  access: ['ports', 'core'],
  pipeline: ['ports', 'core'],
  scheduler: ['pipeline', 'ports', 'core'],
  // Draws what core tells of flows and stages.
  graph: ['ports', 'core'],
  http: ['access', 'graph', 'scheduler', 'pipeline', 'ports', 'core'],
  console: ['access', 'graph', 'http', 'scheduler', 'pipeline', 'ports', 'core'],
  config: ['core'],
  compose: [
    'adapters',
    'access',
    'config',
    'top',
    'console',
    'http',
    'scheduler',
    'pipeline',
    'ports',
    'core',
  ],
  // Whatever else lies directly in src/.
  top: ['access', 'compose', 'config', 'console', 'http', 'scheduler', 'pipeline', 'ports', 'core'],
  // People made of chance who live with the real engine: they compose it as `chat` and `bench` do.
  simulate: ['compose', 'config', 'top', 'scheduler', 'pipeline', 'ports', 'core'],
  // Conversations that are written down, played with the real engine.
  rehearsal: ['compose', 'config', 'top', 'scheduler', 'pipeline', 'ports', 'core'],
  // Serves what there is, and hands the console the private engines of its tryouts: no other file of `top` may know them.
  serve: [
    'access',
    'rehearsal',
    'compose',
    'config',
    'top',
    'console',
    'http',
    'scheduler',
    'pipeline',
    'ports',
    'core',
  ],
  cli: [
    'access',
    'serve',
    'rehearsal',
    'simulate',
    'graph',
    'compose',
    'config',
    'top',
    'console',
    'http',
    'scheduler',
    'pipeline',
    'ports',
    'core',
  ],
  main: ['cli', 'compose', 'config', 'top'],
};

/** What core may take from outside: libraries that compute and do nothing else. */
const pureLibraries = [
  '@marcbachmann/cel-js',
  'fastest-levenshtein',
  'ipaddr.js',
  'libphonenumber-js',
  'luxon',
  'xstate',
  'yaml',
  'zod',
];

/** Libraries that have one home, so that replacing one is a change in one place. */
const homes: Readonly<Record<string, readonly string[]>> = {
  '@codemirror/view': ['src/console/editor/browser/'],
  '@codemirror/lang-yaml': ['src/console/editor/browser/'],
  '@node-rs/argon2': ['src/access/passwords.ts'],
  '@hpcc-js/wasm-graphviz': ['src/graph/layout.ts'],
  'node-cron': ['src/scheduler/ticker.ts'],
  'whatsapp-web.js': ['src/adapters/transport/whatsapp-web/'],
  diff: ['src/rehearsal/difference.ts', 'src/cli/fmt/difference.ts'],
  bson: ['src/adapters/store/'],
  commander: ['src/cli/', 'src/main.ts'],
  'csv-parse': ['src/pipeline/exchange/'],
  echarts: ['src/simulate/charts.ts'],
  express: ['src/http/', 'src/console/'],
  i18next: ['src/adapters/translator/'],
  libsql: ['src/adapters/'],
  mingo: ['src/adapters/store/embedded/'],
  mongoose: ['src/adapters/'],
  nodemailer: ['src/adapters/alerts/'],
  pino: ['src/adapters/logger/'],
  // Pages are functions from data to HTML: those of the console, those for people who sign up, and proofs to print.
  preact: ['src/console/', 'src/http/'],
  'pure-rand': ['src/simulate/dice.ts'],
  qrcode: ['src/http/acquire/qr.ts'],
  xstate: ['src/core/lifecycle/'],
};

/** Entry points that run in a process of their own: they know their folder and nothing else of Kabar. */
const childEntries = ['src/adapters/transport/whatsapp-web/session-process.ts'];

describe('imports point inwards', () => {
  test('every file belongs to a known part', () => {
    expectNone(
      sources
        .filter(({ path }) => !(partOf(path) in mayImport))
        .map(({ path }) => ({ where: path, what: `part "${partOf(path)}" has no line in mayImport` })),
    );
  });

  test('each part imports only what lies further in', () => {
    expectNone(
      eachImport(({ path }, { file }) => {
        if (file === null) return null;
        const [from, to] = [partOf(path), partOf(file)];
        if (from === to || mayImport[from]?.includes(to)) return null;
        return `${from} must not import ${to} (${file})`;
      }),
    );
  });

  test('every import leads to a file that is there', () => {
    expectNone(
      eachImport((_, { file }) => (file === null || byPath.has(file) ? null : `no such file: ${file}`)),
    );
  });

  test('core takes only pure libraries from outside', () => {
    expectNone(
      eachImport(({ path }, { library, names }) => {
        if (partOf(path) !== 'core' || library === null || pureLibraries.includes(library)) return null;
        // Both compute a digest of what they are given and know nothing else.
        const digests = ['createHash', 'createHmac', 'hash'];
        if (library === 'node:crypto' && names.every((name) => digests.includes(name))) return null;
        return `core must not import ${library}${library === 'node:crypto' ? `: ${names} (only ${digests.join(', ')})` : ''}`;
      }),
    );
  });

  test('an adapter imports no other adapter', () => {
    expectNone(
      eachImport(({ path }, { file }) => {
        const home = adapterHome(path);
        if (home === null || file === null || adapterHome(file) === null || file.startsWith(home))
          return null;
        return `${home} must not import ${file}`;
      }),
    );
  });

  test('a child process knows only its own folder', () => {
    const present = childEntries.filter((entry) => byPath.has(entry));
    expect(present).toEqual(childEntries);
    expectNone(
      present.flatMap((entry) => {
        const home = adapterHome(entry) ?? entry;
        return [...reachable(entry)]
          .filter((path) => !path.startsWith(home))
          .map((path) => ({ where: entry, what: `loads ${path}` }));
      }),
    );
  });

  test('a library is imported only at its home', () => {
    expectNone(
      eachImport(({ path }, { library }) => {
        const allowed = library === null ? undefined : homes[library];
        if (!allowed || allowed.some((home) => path.startsWith(home))) return null;
        return `${library} belongs in ${allowed.join(' or ')}`;
      }),
    );
  });

  test('no file imports itself on any way round, types included', () => {
    expectNone(cycles().map((cycle) => ({ where: cycle[0] ?? '', what: cycle.join(' → ') })));
  });
});

describe('core is pure', () => {
  test('no clock, no chance, no I/O, no waiting', () => {
    expectNone(
      sources
        .filter(({ path }) => partOf(path) === 'core')
        .flatMap((source) =>
          impurities(source).map(({ node, what }) => ({
            where: `${source.path}:${source.lineOf(node)}`,
            what,
          })),
        ),
    );
  });

  test.each([
    ['const at = Date.now();', 'Date.now'],
    ['const at = new Date();', 'new Date() without an argument'],
    ['const at = [Date()];', 'Date()'],
    ['const at = DateTime.now();', 'DateTime.now'],
    ['const x = Math.random();', 'Math.random'],
    ['const x = process.env.X;', 'process'],
    ['call(fetch("https://x.example"));', 'fetch'],
    ['console.log(1);', 'console'],
    ['const f = async () => { await g(); };', 'await'],
    ['setTimeout(f, 1);', 'setTimeout'],
    ['const f = { g: () => [{ at: [performance.now()] }] };', 'performance'],
  ])('sees what it must not miss: %s', (text, what) => {
    expect(impurities(parseSource('src/core/x.ts', text)).map((found) => found.what)).toContain(what);
  });

  test.each([
    'const at = new Date(now);',
    'const x = { process: 1, fetch: 2 }.fetch;',
    '/** Date.now() */ const words = "await console.log";',
    'type Fetch = { process: string };',
  ])('lets pass what is pure: %s', (text) => {
    expect(impurities(parseSource('src/core/x.ts', text))).toEqual([]);
  });
});

describe('same names everywhere', () => {
  /** A port that does not yet have its adapter or its contract, and why. Printed on every run; may only shrink. */
  const notYet: Readonly<Record<string, string>> = {};

  test('ports/x.ts has adapters/x/ and test/contracts/x.contract.ts', () => {
    const missing = sources
      // What lies in src/ports/x/ is part of the port x, told apart for its length.
      .filter(({ path }) => /^src\/ports\/[^/]+\.ts$/.test(path))
      .flatMap(({ path }) => {
        // A large port is in parts: `ports/store/results.ts` belongs to `store`.
        const [name] = path.slice('src/ports/'.length, -'.ts'.length).split('/');
        return [`src/adapters/${name}`, `test/contracts/${name}.contract.ts`]
          .filter((wanted) => !existsSync(join(root, wanted)))
          .map((wanted) => ({ where: path, what: `has no ${wanted}` }));
      });
    expectNone(exceptDeclared(missing, notYet));
  });

  test('every adapter has a port', () => {
    const ports = new Set(sources.map(({ path }) => /^src\/ports\/(.+)\.ts$/.exec(path)?.[1]));
    expectNone(
      sources
        .filter(({ path }) => partOf(path) === 'adapters' && !ports.has(path.split('/')[2]))
        .map(({ path }) => ({ where: path, what: `there is no src/ports/${path.split('/')[2]}.ts` })),
    );
  });

  test('files and folders are in kebab-case', () => {
    expectNone(
      sources
        .filter(({ path }) => !/^src(\/[a-z0-9]+(-[a-z0-9]+)*)+(\.d)?\.tsx?$/.test(path))
        .map(({ path }) => ({ where: path, what: 'is not in kebab-case' })),
    );
  });
});

describe('shape of a file', () => {
  /** Catalogues: lists that are looked things up in. Control flow has no place here. */
  const catalogues: Readonly<Record<string, string>> = {};
  const longest = 300;

  test('begins with one sentence on what it is', () => {
    expectNone(
      sources
        .filter(({ lines }) => !firstLine(lines).startsWith('/**'))
        .map(({ path }) => ({
          where: path,
          what: 'must begin with /** one sentence on what this file is */',
        })),
    );
  });

  test('is not too long', () => {
    const long = sources
      .filter(({ lines }) => lines.length > longest)
      .map(({ path, lines }) => ({ where: path, what: `has ${lines.length} lines; ${longest} is the most` }));
    expectNone(exceptDeclared(long, catalogues));
  });

  test('has no default export', () => {
    const defaults = ['ExportDefaultDeclaration', 'ExportDefaultExpression'];
    expectNone(
      sources
        .filter(({ body }) => body.some(({ type }) => defaults.includes(type)))
        .map(({ path }) => ({ where: path, what: 'has a default export: export it by name' })),
    );
  });

  test('hands nothing on that is not its own', () => {
    expectNone([
      ...eachImport((_, { reExport, from }) => (reExport ? `re-exports from ${from}` : null)),
      ...sources
        .filter(({ path }) => /\/index\.tsx?$/.test(path))
        .map(({ path }) => ({ where: path, what: 'is a barrel: name the file after what it exports' })),
    ]);
  });
});

/** `src/core/flow/run.ts` → core; `src/compose.ts` → compose; `src/serve.ts` → serve; any other file right in src/ → top. */
function partOf(path: string): string {
  const [, first = '', more] = path.split('/');
  if (more !== undefined) return first;
  const name = first.replace(/\.tsx?$/, '');
  return ['compose', 'config', 'main', 'serve'].includes(name) ? name : 'top';
}

/** The folder an adapter may import from: its driver's where a port has several in folders, else the port's. */
function adapterHome(path: string): string | null {
  const [, part, port, driver, more] = path.split('/');
  if (part !== 'adapters') return null;
  return port === 'transport' && more !== undefined
    ? `src/adapters/transport/${driver}/`
    : `src/adapters/${port}/`;
}

function firstLine(lines: readonly string[]): string {
  return (lines[0]?.startsWith('#!') ? lines[1] : lines[0]) ?? '';
}

function eachImport(judge: (source: SourceFile, found: Import) => string | null): readonly Finding[] {
  return sources.flatMap((source) =>
    source.imports.flatMap((found) => {
      const what = judge(source, found);
      return what === null ? [] : [{ where: `${source.path}:${found.line}`, what }];
    }),
  );
}

/** What a file loads when it runs: types vanish. */
function loadedBy(path: string): readonly string[] {
  return (byPath.get(path)?.imports ?? []).flatMap(({ file, typeOnly }) =>
    file === null || typeOnly ? [] : [file],
  );
}

function reachable(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const next = [entry];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    next.push(...loadedBy(path));
  }
  return seen;
}

/** One cycle for each file that closes one, found depth first. */
function cycles(): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push([...trail.slice(start), path]);
      return;
    }
    if (done.has(path)) return;
    for (const { file } of byPath.get(path)?.imports ?? []) if (file !== null) visit(file, [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return found;
}

function impurities({ body }: SourceFile): readonly { readonly node: Node; readonly what: string }[] {
  return [...walk(body)].flatMap(([node, parent]) => {
    const what = impurity(node, parent);
    return what === null ? [] : [{ node, what }];
  });
}

const impureNames = [
  'clearTimeout',
  'console',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
];
const impureMembers = ['Date.now', 'DateTime.local', 'DateTime.now', 'Math.random', 'crypto.randomUUID'];

function impurity(node: Node, parent: Node | null): string | null {
  switch (node.type) {
    case 'AwaitExpression':
      return 'await';
    case 'NewExpression':
      return nameOf(node.callee) === 'Date' && isEmpty(node.arguments)
        ? 'new Date() without an argument'
        : null;
    case 'CallExpression':
      return nameOf(node.callee) === 'Date' ? 'Date()' : null;
    case 'MemberExpression': {
      const member = `${nameOf(node.object)}.${nameOf(node.property)}`;
      return impureMembers.includes(member) ? member : null;
    }
    case 'Identifier': {
      const name = nameOf(node) ?? '';
      return impureNames.includes(name) && !isOnlyAName(node, parent) ? name : null;
    }
    default:
      return null;
  }
}

/** A field's name or a type's name, not the global of that name. */
function isOnlyAName(node: Node, parent: Node | null): boolean {
  if (parent === null) return false;
  if (parent.type === 'MemberExpression') return parent.property === node;
  return parent.key === node || parent.type.startsWith('TsProperty') || parent.type === 'TsTypeReference';
}

const nameOf = (node: unknown): string | null => {
  const { type, value } = node as { type?: string; value?: unknown };
  return type === 'Identifier' && typeof value === 'string' ? value : null;
};

const isEmpty = (list: unknown): boolean => !Array.isArray(list) || list.length === 0;
