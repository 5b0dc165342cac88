/** Every file of `src/` as the rule tests see it: what it imports, what it exports, and its syntax tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

export type Node = { readonly type: string; readonly [field: string]: unknown };

export type Import = {
  /** As written: `./contact.ts`, `zod`, `node:crypto`. */
  readonly from: string;
  /** The file under the root it leads to (`src/core/contact.ts`), or null for a package. */
  readonly file: string | null;
  /** The package it leads to (`zod`, `@marcbachmann/cel-js`, `node:crypto`), or null for a file. */
  readonly library: string | null;
  readonly names: readonly string[];
  /** Vanishes when the file is compiled. */
  readonly typeOnly: boolean;
  /** `export … from` rather than `import`. */
  readonly reExport: boolean;
  readonly line: number;
};

export type SourceFile = {
  readonly path: string;
  readonly lines: readonly string[];
  readonly body: readonly Node[];
  readonly imports: readonly Import[];
  lineOf(node: Node): number;
};

/** Paths below the root of every file under `folder`, sorted; an absent folder is empty. */
export function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export function readSources(folder = 'src'): readonly SourceFile[] {
  return filesUnder(folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

export function parseSource(path: string, text: string): SourceFile {
  const bytes = Buffer.from(text);
  const syntax = { syntax: 'typescript', tsx: path.endsWith('x'), target: 'es2023' } as const;
  const before = parseSync('', syntax).span.end;
  const body = parseSync(text, syntax).body as unknown as readonly Node[];
  const lineOf = (node: Node) => {
    const { start } = node.span as { start: number };
    return bytes
      .subarray(0, start - before)
      .toString()
      .split('\n').length;
  };
  return { path, lines: text.split('\n'), body, imports: importsOf(path, body, lineOf), lineOf };
}

/** Every node below `nodes`, types included, each with the node above it. */
export function* walk(nodes: readonly Node[]): Generator<readonly [node: Node, parent: Node | null]> {
  for (const node of nodes) yield* walkNode(node, null);
}

function* walkNode(node: Node, parent: Node | null): Generator<readonly [Node, Node | null]> {
  yield [node, parent];
  for (const child of children(node)) yield* walkNode(child, node);
}

function children(node: Node): readonly Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .flatMap((value) => {
      if (isNode(value)) return [value];
      // Call arguments and array elements come wrapped: { spread, expression }.
      const inner = (value as { expression?: unknown } | null)?.expression;
      return isNode(inner) ? [inner] : [];
    });
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function importsOf(path: string, body: readonly Node[], lineOf: (node: Node) => number): readonly Import[] {
  return [...walk(body)].flatMap(([node]) => {
    const found = importAt(node);
    if (found === null) return [];
    const local = found.from.startsWith('.');
    return [
      {
        ...found,
        file: local ? posix.join(posix.dirname(path), found.from) : null,
        library: local ? null : packageName(found.from),
        line: lineOf(node),
      },
    ];
  });
}

function importAt(node: Node): Pick<Import, 'from' | 'names' | 'typeOnly' | 'reExport'> | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return { from: textOf(node.source), ...specifiers(node), reExport: false };
    case 'ExportNamedDeclaration':
      return node.source ? { from: textOf(node.source), ...specifiers(node), reExport: true } : null;
    case 'ExportAllDeclaration':
      return { from: textOf(node.source), names: ['*'], typeOnly: node.typeOnly === true, reExport: true };
    case 'TsImportType':
      return { from: textOf(node.argument), names: [], typeOnly: true, reExport: false };
    case 'CallExpression': {
      if ((node.callee as Node).type !== 'Import') return null;
      const [argument] = node.arguments as readonly { expression: Node }[];
      if (argument?.expression.type !== 'StringLiteral') return null;
      return { from: textOf(argument.expression), names: ['*'], typeOnly: false, reExport: false };
    }
    default:
      return null;
  }
}

function specifiers(node: Node): Pick<Import, 'names' | 'typeOnly'> {
  const all = node.specifiers as readonly Node[];
  const names = all.map((specifier) => {
    if (specifier.type === 'ImportDefaultSpecifier') return 'default';
    if (specifier.type === 'ImportNamespaceSpecifier') return '*';
    const outer = (specifier.imported ?? specifier.orig ?? specifier.local) as Node;
    return textOf(outer);
  });
  const eachIsType = all.length > 0 && all.every((specifier) => specifier.isTypeOnly === true);
  return { names, typeOnly: node.typeOnly === true || eachIsType };
}

const textOf = (node: unknown): string => (node as { value: string }).value;

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  if (specifier.startsWith('node:')) return specifier;
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
