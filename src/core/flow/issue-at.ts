/** Makes one issue for a place in a file. */
import type { DocFile, Position } from './doc-node.ts';
import type { Issue } from './issue.ts';

export type IssueWords = {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  /** `error` when it is left out. */
  readonly severity?: Issue['severity'];
};

export const issueAt = (file: Pick<DocFile, 'path'>, at: Position, words: IssueWords): Issue => ({
  code: words.code,
  severity: words.severity ?? 'error',
  file: file.path,
  line: at.line,
  column: at.column,
  message: words.message,
  ...(words.hint === undefined ? {} : { hint: words.hint }),
});
