/** The documents as the rule tests see them: links, paths in code spans, fenced blocks, headings. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from './source-tree.ts';

export type Fence = { readonly info: string; readonly text: string; readonly line: number };
export type Mention = { readonly text: string; readonly line: number };

export type Page = {
  readonly path: string;
  readonly text: string;
  readonly fences: readonly Fence[];
  /** `[words](target)`; the targets as written. */
  readonly links: readonly Mention[];
  /** What stands in `backticks`, outside of fences. */
  readonly spans: readonly Mention[];
  /** Headings as GitHub turns them into anchors. */
  readonly anchors: readonly string[];
};

const topPages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

export function readPages(): readonly Page[] {
  const inDocs = existsSync(join(root, 'docs'))
    ? filesUnder('docs').filter((path) => path.endsWith('.md'))
    : [];
  return [...topPages, ...inDocs].map((path) => parsePage(path, readFileSync(join(root, path), 'utf8')));
}

function parsePage(path: string, text: string): Page {
  const fences: Fence[] = [];
  const prose: Mention[] = [];
  let open: { info: string; line: number; lines: string[] } | null = null;
  text.split('\n').forEach((content, index) => {
    const fence = /^\s*```(.*)$/.exec(content);
    if (fence && open) {
      fences.push({ info: open.info, line: open.line, text: open.lines.join('\n') });
      open = null;
    } else if (fence) open = { info: (fence[1] ?? '').trim(), line: index + 1, lines: [] };
    else if (open) open.lines.push(content);
    else prose.push({ text: content, line: index + 1 });
  });
  return {
    path,
    text,
    fences,
    links: prose.flatMap(({ text: content, line }) => all(content, /\]\(([^)\s]+)\)/g, line)),
    spans: prose.flatMap(({ text: content, line }) => all(content, /`([^`]+)`/g, line)),
    anchors: prose.flatMap(({ text: content }) => {
      const heading = /^#+ (.+)$/.exec(content)?.[1];
      return heading === undefined ? [] : [anchorOf(heading)];
    }),
  };
}

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .replaceAll(' ', '-');

const all = (text: string, pattern: RegExp, line: number): readonly Mention[] =>
  [...text.matchAll(pattern)].map((match) => ({ text: match[1] ?? '', line }));
