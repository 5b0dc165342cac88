/** The one way a YAML file of flows and texts is written. Says the same as before, with every comment, or leaves the file alone. */
import { type DocFile, plain } from '../flow/doc-node.ts';
import { readDocument } from '../flow/document.ts';
import { hasErrors, type Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { canonicalJson } from '../ledger/canonical.ts';
import { attachComments } from './attach-comments.ts';
import { orderOf } from './key-order.ts';
import { print } from './print.ts';
import { readTokens } from './read-tokens.ts';
import { sortKeys } from './sort-keys.ts';

export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string }
  /** It is no sound YAML, or written in a way that would lose something. */
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** Pure and idempotent. Nothing throws. `path` says what the file is: `flows/welcome.yaml`, `locales/en/welcome.yaml`. */
export function formatFile({ path, text: written }: DocFile): Formatted {
  const text = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const before = readDocument({ path, text });
  if (hasErrors(before.issues))
    return { kind: 'refused', issues: readDocument({ path, text: written }).issues };
  const tokens = readTokens(text);
  if (tokens === null || before.root === null) return unkept(path);
  const formatted = print(sortKeys(attachComments(text, tokens), orderOf(path)));
  const after = readDocument({ path, text: formatted });
  const isSame =
    after.root !== null &&
    !hasErrors(after.issues) &&
    canonicalJson(plain(after.root)) === canonicalJson(plain(before.root)) &&
    commentsOf(formatted) ===
      tokens.comments
        .map((comment) => comment.text)
        .sort()
        .join('\n');
  return isSame ? { kind: 'formatted', text: formatted } : unkept(path);
}

const commentsOf = (text: string): string | undefined =>
  readTokens(text)
    ?.comments.map((comment) => comment.text)
    .sort()
    .join('\n');

const unkept = (path: string): Formatted => ({
  kind: 'refused',
  issues: [
    issueAt(
      { path },
      { line: 1, column: 1 },
      {
        code: 'unformatted',
        severity: 'warning',
        message: 'the file is written in a way that formatting would not keep, so it is left as it is.',
        hint: 'Look for directives (%), tags, keys over several lines, or a size near 128 KB.',
      },
    ),
  ],
});
