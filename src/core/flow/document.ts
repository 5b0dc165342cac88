/** Reads one YAML file. Syntax errors, warnings and everything odd become issues at their place; nothing throws. */
import { Composer, type Document, isScalar, LineCounter, Parser } from 'yaml';
import { createMemory } from '../memory.ts';
import type { DocFile, DocNode } from './doc-node.ts';
import type { Issue } from './issue.ts';
import { type IssueWords, issueAt } from './issue-at.ts';
import { nestingDepth } from './nesting.ts';
import { type PositionAt, readNodes } from './read-nodes.ts';

/** `comment` is the first line of the comment the file opens with. `root` is null when there is nothing sound to look at. */
export type DocReading = {
  readonly root: DocNode | null;
  readonly comment: string | null;
  readonly issues: readonly Issue[];
};

export type DocOptions = {
  /** The file holds sentences (locales): any comment behind an unquoted text is suspected of being a part of it. */
  readonly prose?: boolean;
};

/** Thirty times the longest file that is shipped; a text made of nothing but mistakes is read within a second. */
const longestText = 131_072;
const deepestNesting = 100;
const mostSyntaxIssues = 20;

/** Once for each file: what was read of the very same file before is the answer again. */
export const readDocument = (file: DocFile, { prose = false }: DocOptions = {}): DocReading =>
  readings(file, [prose], () => read(file, prose));

const readings = createMemory<DocFile, DocReading>();

function read(file: DocFile, prose: boolean): DocReading {
  const refuse = (words: IssueWords): DocReading => ({
    root: null,
    comment: null,
    issues: [issueAt(file, { line: 1, column: 1 }, words)],
  });
  if (file.text.length > longestText) return refuse(tooLarge);
  if (nestingDepth(file.text) > deepestNesting) return refuse(tooDeep);

  const lines = new LineCounter();
  const parsed = parseAll(file.text, lines);
  const [document, second] = parsed;
  if (!document) return refuse(empty);
  const positionAt: PositionAt = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };

  const comment = openingComment(file.text);
  const syntax = parsed.flatMap((each) => syntaxIssues(file, each, positionAt));
  if (second) syntax.push(issueAt(file, positionAt(second.range[0]), severalDocuments));
  if (syntax.length > 0) return { root: null, comment, issues: syntax.slice(0, mostSyntaxIssues) };
  if (isEmpty(document)) return { ...refuse(empty), comment };

  return { comment, ...readNodes(file, document, { positionAt, prose }) };
}

/** As the library's `parseAllDocuments`, but of what the parser stumbles over it takes no more than will be told. */
function parseAll(text: string, lines: LineCounter): readonly Document.Parsed[] {
  // Without prettyErrors: it copies the source once per error, and 50,000 errors then take half a minute.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false });
  const documents: Document.Parsed[] = [];
  let stumbles = 0;
  for (const token of new Parser(lines.addNewLine).parse(text)) {
    if (token.type === 'error' && ++stumbles > mostSyntaxIssues) continue;
    documents.push(...composer.next(token));
  }
  documents.push(...composer.end());
  return documents;
}

const tooLarge = {
  code: 'file-too-large',
  message: 'the file is larger than 128 KB.',
  hint: 'Split it into several files.',
};
const tooDeep = {
  code: 'too-deep',
  message: `the file nests deeper than ${deepestNesting} levels.`,
  hint: 'Flatten it.',
};
const empty = {
  code: 'empty-file',
  message: 'the file is empty.',
  hint: 'Write something, or delete the file.',
};
const severalDocuments = {
  code: 'several-documents',
  message: 'a second document begins here, after "---".',
  hint: 'Keep one document in a file.',
};

const syntaxHints: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_SCALAR_START: 'Put the value in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text that contains ": " in quotes.',
  MISSING_CHAR: 'Look for an unclosed quote or bracket.',
  TAG_RESOLVE_FAILED: 'Put a value that begins with "!" in quotes.',
};

function syntaxIssues(file: DocFile, document: Document.Parsed, positionAt: PositionAt): Issue[] {
  return [...document.errors, ...document.warnings].slice(0, mostSyntaxIssues).map((problem) =>
    issueAt(file, positionAt(problem.pos[0]), {
      code: `yaml-${problem.code.toLowerCase().replaceAll('_', '-')}`,
      message: `${problem.message.replace(/\.$/, '')}.`,
      hint: syntaxHints[problem.code],
    }),
  );
}

const isEmpty = (document: Document.Parsed): boolean =>
  document.contents === null || (isScalar(document.contents) && document.contents.source === '');

/** By hand: the library gives a comment to the document, the first node or the first key, depending on blank lines. */
const openingComment = (text: string): string | null =>
  /^\uFEFF?\s*#+[ \t]*(.*)/.exec(text)?.[1]?.trim() || null;
