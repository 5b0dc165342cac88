/** What follows from a file that cannot be read is not said of other files: one mistake is one issue. */
import type { Issue } from '../flow/issue.ts';

/** Files of names, with the codes by which others would be blamed for using them. */
const blamedFor: Readonly<Record<string, readonly string[]>> = {
  attributes: ['unknown-attribute', 'unknown-variable', 'wrong-attribute', 'wrong-expression'],
  segments: ['unknown-segment'],
  goals: ['unknown-goal'],
  topics: ['unknown-topic'],
};

export function withoutFollowUps(issues: readonly Issue[], broken: ReadonlySet<string>): readonly Issue[] {
  const missing = issues.filter(({ code }) => code === 'missing-file').map(({ file }) => file);
  const isGone = (name: string) => broken.has(name) || missing.includes(`flows/${name}.yaml`);
  const codes = Object.entries(blamedFor).flatMap(([name, follow]) => (isGone(name) ? follow : []));
  if (codes.length === 0) return issues;
  return issues.filter(({ code }) => !codes.includes(code));
}
