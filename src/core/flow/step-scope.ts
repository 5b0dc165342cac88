/** What a step is checked against on load: the names of the release, and a place to report to. */
import type { AttributeType, Topic } from '../release.ts';
import { type TextKey, textKey } from '../texts.ts';
import { type DocFile, type DocNode, keyPosition, nodeAt, type Position } from './doc-node.ts';
import type { Issue } from './issue.ts';
import { type IssueWords, issueAt } from './issue-at.ts';
import { didYouMean } from './suggest.ts';

/** Names to choose from; those that are many are asked for one by one. */
export type Names = Iterable<string> & { readonly has?: (name: string) => boolean };

/** Every name a flow may use. */
export type FlowContext = {
  readonly flows: Names;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly segments: readonly string[] | ReadonlySet<string>;
  readonly goals: Names;
  /** Files in `flows/media/`, as they are written behind `media:`. */
  readonly media: readonly string[];
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  /** Whether the language itself has the text. */
  hasText(key: TextKey, language: string): boolean;
};

export type Path = readonly (string | number)[];

export type StepScope = {
  readonly flow: string;
  readonly context: FlowContext;
  /** A path inside the step as it is written: `['if-unclear', 'then']`. */
  report(path: Path, words: IssueWords & { readonly at?: Position }): void;
  /** The place of a path, as a node: for what wants to point into a text. */
  node(path: Path): DocNode;
  /** The key of a text of this flow; issues when the release has no words for it. */
  text(name: string, path: Path): TextKey;
  /** Notes that a step of this id must exist. */
  needStep(id: string, path: Path): void;
  /** Reports a name that is not among the known ones. Gives whether it is. */
  need(what: string, name: string, known: Names, path: Path): boolean;
};

export type StepNeed = { readonly id: string; readonly path: Path; readonly node: DocNode };

export function createScope(
  file: DocFile,
  flow: string,
  context: FlowContext,
  step: { readonly node: DocNode; readonly issues: Issue[]; readonly needs: StepNeed[] },
): StepScope {
  const scope: StepScope = {
    flow,
    context,
    report(path, words) {
      const owner = nodeAt(step.node, path.slice(0, -1));
      const node = nodeAt(step.node, path);
      // A key whose value is a whole nest is better pointed at by its name.
      const at = words.at ?? (node.kind === 'scalar' ? node.at : keyPosition(owner, String(path.at(-1))));
      step.issues.push(issueAt(file, at, words));
    },
    node: (path) => nodeAt(step.node, path),
    text(name, path) {
      const key = textKey(flow, name);
      const missing = context.languages.filter((language) => !context.hasText(key, language));
      if (missing.includes(context.defaultLanguage)) {
        const hint = `Write it in locales/${context.defaultLanguage}/${flow}.yaml.`;
        scope.report(path, { code: 'missing-text', message: `the text \`${name}\` has no words.`, hint });
      } else if (missing.length > 0) {
        scope.report(path, {
          code: 'missing-translation',
          severity: 'warning',
          message: `the text \`${name}\` has no words in ${missing.join(', ')}.`,
          hint: `Until it has, ${context.defaultLanguage} is sent.`,
        });
      }
      return key;
    },
    needStep(id, path) {
      step.needs.push({ id, path, node: step.node });
    },
    need(what, name, known, path) {
      if (known.has?.(name)) return true;
      const names = [...known];
      if (names.includes(name)) return true;
      scope.report(path, {
        code: `unknown-${what}`,
        message: `there is no ${what} "${name}".`,
        hint: didYouMean(name, names),
      });
      return false;
    },
  };
  return scope;
}
