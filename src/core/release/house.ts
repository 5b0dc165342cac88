/** Reads the policy files together: what the flows are checked against, and the rules they run under. */
import type { DocFile, DocNode } from '../flow/doc-node.ts';
import { child, nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { didYouMean } from '../flow/suggest.ts';
import type { Goal } from '../goal.ts';
import { createMemory } from '../memory.ts';
import type { Policy } from '../policy/policy.ts';
import type { AttributeType, Topic } from '../release.ts';
import type { Segment } from '../segment/segment.ts';
import type { Templates } from '../template.ts';
import { readAttributes } from './attributes-file.ts';
import { readGoals } from './goals-file.ts';
import { type LifecycleRules, readLifecycle } from './lifecycle-file.ts';
import { type HouseRules, readPolicy } from './policy-file.ts';
import { readSegments } from './segments-file.ts';
import { type PolicyFile, policyFiles, type SortedFiles } from './sort-files.ts';
import { readTemplates } from './templates-file.ts';
import { readTopics } from './topics-file.ts';

export type HouseRead = {
  /** Null when `policy.yaml` or `lifecycle.yaml` is not sound. */
  readonly policy: Policy | null;
  /** What `policy.yaml` alone says; null when it is not sound. */
  readonly rules: HouseRules | null;
  readonly lifecycle: LifecycleRules | null;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly segments: ReadonlyMap<string, Segment>;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly templates: Templates;
  readonly defaultLanguage: string;
  readonly issues: readonly Issue[];
};

type Reading<T> = { readonly value: T | undefined; readonly issues: readonly Issue[] };

/** The same one while its files and the languages there are stay the same. */
export function readHouse(sorted: SortedFiles): HouseRead {
  const { policy, languages, broken } = sorted;
  const key = policy.policy?.root;
  if (key === undefined) return read(sorted);
  const files = policyFiles.flatMap((name) => [policy[name]?.root, broken.has(name)]);
  return houses(key, [...files, ...languages], () => read(sorted));
}

const houses = createMemory<DocNode, HouseRead>();

function read(sorted: SortedFiles): HouseRead {
  const { languages } = sorted;
  const issues: Issue[] = [];
  const part = <T>(name: PolicyFile, reader: (file: DocFile, root: DocNode) => Reading<T>): T | undefined => {
    const document = sorted.policy[name];
    if (document === undefined) {
      issues.push(...missing(name, sorted));
      return undefined;
    }
    const reading = reader(document.file, document.root);
    issues.push(...reading.issues);
    return reading.value;
  };

  const rules = part('policy', readPolicy);
  const lifecycle = part('lifecycle', readLifecycle);
  const topics = part('topics', (file, root) => readTopics(file, root, languages)) ?? new Map();
  const attributes = part('attributes', readAttributes) ?? new Map();
  const segments = part('segments', (file, root) => readSegments(file, root, attributes)) ?? new Map();
  const goals = part('goals', readGoals) ?? new Map();
  const templates = part('templates', readTemplates) ?? new Map();
  return {
    policy: rules && lifecycle ? { ...rules, ...lifecycle } : null,
    rules: rules ?? null,
    lifecycle: lifecycle ?? null,
    topics,
    attributes,
    segments,
    goals,
    templates,
    defaultLanguage:
      rules && languages.includes(rules.defaultLanguage) ? rules.defaultLanguage : writtenLanguage(sorted),
    issues: [...issues, ...languageIssues(sorted, rules)],
  };
}

/** What a policy with other mistakes says; while it says nothing, one language is as good as another to check texts by. */
function writtenLanguage({ policy, languages }: SortedFiles): string {
  const node = child(policy.policy?.root, 'language');
  const written = node?.kind === 'scalar' ? languages.find((known) => known === node.value) : undefined;
  return written ?? (languages.includes('en') ? 'en' : (languages[0] ?? 'en'));
}

/** A business may do without attributes and segments, not without the rest. */
const needed: readonly PolicyFile[] = ['policy', 'lifecycle', 'topics'];

function missing(name: PolicyFile, sorted: SortedFiles): readonly Issue[] {
  if (!needed.includes(name) || sorted.broken.has(name)) return [];
  const file = { path: `flows/${name}.yaml` };
  const hint = 'The sample business in the repository shows what belongs into it.';
  return [
    issueAt(file, { line: 1, column: 1 }, { code: 'missing-file', message: 'the file is missing.', hint }),
  ];
}

function languageIssues(sorted: SortedFiles, rules: HouseRules | undefined): readonly Issue[] {
  const { languages } = sorted;
  const document = sorted.policy.policy;
  if (document === undefined || rules === undefined || languages.includes(rules.defaultLanguage)) return [];
  const { defaultLanguage } = rules;
  return [
    issueAt(document.file, nodeAt(document.root, ['language']).at, {
      code: 'unknown-language',
      message: `there are no texts in "${defaultLanguage}".`,
      hint: didYouMean(defaultLanguage, languages) ?? `Write locales/${defaultLanguage}/common.yaml.`,
    }),
  ];
}
