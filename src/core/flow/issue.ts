/** Something wrong in a file an admin edits: where, what, and what to do about it. (Our own failures are `KabarError`s.) */

export type Issue = {
  /** Stable, kebab-case: `unknown-step`, `swallowed-comment`… */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Path as the admin knows it, relative to the project: `flows/welcome.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
};

/** `flows/welcome.yaml:14:9  unknown step "aks". Did you mean "ask"?` */
export const issueLine = (issue: Issue): string =>
  `${issue.file}:${issue.line}:${issue.column}  ${issue.message}${issue.hint ? ` ${issue.hint}` : ''}`;

export const hasErrors = (issues: readonly Issue[]): boolean =>
  issues.some((issue) => issue.severity === 'error');
