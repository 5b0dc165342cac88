/** Turns the YAML library's nodes into ours. What YAML lets pass in silence (twin keys, swallowed comments) becomes an issue. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { DocEntry, DocFile, DocMap, DocNode, DocScalar, Position } from './doc-node.ts';
import type { Issue } from './issue.ts';
import { type IssueWords, issueAt } from './issue-at.ts';

export type PositionAt = (offset: number) => Position;

type Reading = { readonly root: DocNode | null; readonly issues: readonly Issue[] };
type Options = { readonly positionAt: PositionAt; readonly prose: boolean };
type Pair = { readonly key: Node; readonly value: Node | null };

/** A fuse against aliases of aliases, which make a billion nodes of a small file, and against aliases of themselves. */
const mostNodes = 100_000;
const deepestAliases = 200;

export function readNodes(file: DocFile, document: Document.Parsed, options: Options): Reading {
  const { positionAt } = options;
  const issues: Issue[] = [];
  let count = 0;
  const report = (at: Position, words: IssueWords) => issues.push(issueAt(file, at, words));

  function read(node: Node | null, depth: number): DocNode {
    const at = positionAt(node?.range?.[0] ?? 0);
    if (++count > mostNodes || depth > deepestAliases) {
      if (!issues.some((issue) => issue.code === tooMany.code)) report(at, tooMany);
      return nothing(at);
    }
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (!target) report(at, unknownAlias(node.source));
      return target ? read(target, depth + 1) : nothing(at);
    }
    if (isScalar(node)) return readScalar(node, at);
    if (isMap(node)) return readMap(node.items as Pair[], at, depth);
    // In parsed documents, unlike made ones, every item is a node.
    if (isSeq(node))
      return { kind: 'list', at, items: node.items.map((item) => read(item as Node, depth + 1)) };
    return nothing(at);
  }

  function readMap(pairs: readonly Pair[], at: Position, depth: number): DocMap {
    const entries = new Map<string, DocEntry>();
    for (const pair of pairs) {
      const keyAt = positionAt(pair.key.range?.[0] ?? 0);
      const key = isScalar(pair.key) ? String(pair.key.value ?? '') : null;
      if (key === null) report(keyAt, oddKey);
      else if (entries.has(key)) report(keyAt, twinKey(key));
      else entries.set(key, { key, keyAt, value: pair.value ? read(pair.value, depth + 1) : nothing(keyAt) });
    }
    return { kind: 'map', at, entries: [...entries.values()] };
  }

  function readScalar(node: Scalar, at: Position): DocScalar {
    if (node.type === 'PLAIN') lookForSwallowedComment(node);
    const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const textAt = quoted ? { line: at.line, column: at.column + 1 } : at;
    // YAML's core schema makes nothing but these of a scalar; other tags are refused before.
    return { kind: 'scalar', at, textAt, value: node.value as DocScalar['value'] };
  }

  /** `text: call me #1` loses its end: YAML takes ` #…` for a comment without a word. */
  function lookForSwallowedComment(node: Scalar): void {
    const end = node.range?.[1] ?? 0;
    const rest = /^[ \t]*#([^\r\n]*)/.exec(file.text.slice(end, end + 200));
    if (!rest) return;
    const sure = /^[^\s#]/.test(rest[1] ?? '');
    const suspected = options.prose && String(node.value ?? '').includes(' ');
    if (!sure && !suspected) return;
    report(positionAt(end + rest[0].indexOf('#')), swallowedComment(rest[0].trim(), sure));
  }

  const root = document.contents ? read(document.contents, 0) : null;
  return { root, issues };
}

const nothing = (at: Position): DocScalar => ({ kind: 'scalar', at, textAt: at, value: null });

const tooMany: IssueWords = {
  code: 'too-many-nodes',
  message: 'the file holds too much, or its aliases repeat each other.',
  hint: 'Write repeated parts out, or split the file.',
};

const unknownAlias = (name: string): IssueWords => ({
  code: 'unknown-alias',
  message: `nothing is marked "&${name}", so "*${name}" means nothing.`,
  hint: 'Put a value that begins with * in quotes.',
});

const oddKey: IssueWords = { code: 'odd-key', message: 'a key must be one word.' };

const twinKey = (key: string): IssueWords => ({
  code: 'duplicate-key',
  message: `the key \`${key}\` stands twice in this place.`,
  hint: 'Keep one of them.',
});

const swallowedComment = (comment: string, sure: boolean): IssueWords => ({
  code: 'swallowed-comment',
  severity: sure ? 'error' : 'warning',
  message: `"${comment.slice(0, 40)}" is taken for a comment, not for a part of the value.`,
  hint: 'Put the whole value in quotes; if it is a comment, give it a line of its own and a space after the #.',
});
