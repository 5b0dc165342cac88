/** Compiles the flow files of a release, each once: again only when it, its texts or the names that it uses are other ones. */
import { compileFlow } from '../flow/compile.ts';
import type { DocFile, DocNode } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import type { FlowContext, Names } from '../flow/step-scope.ts';
import { areSame, createMemory } from '../memory.ts';
import type { FlowDocument } from './check-starts.ts';
import type { HouseRead } from './house.ts';
import type { LocalesRead } from './locales.ts';
import type { SortedFiles } from './sort-files.ts';

export type FlowsRead = {
  readonly documents: readonly FlowDocument[];
  readonly context: FlowContext;
  readonly issues: readonly Issue[];
};

export function compileFlows(
  sorted: SortedFiles,
  house: HouseRead,
  words: LocalesRead,
  media: readonly string[],
): FlowsRead {
  const flows = new Set([...sorted.flows.keys(), ...sorted.broken]);
  const context: FlowContext = {
    flows,
    topics: house.topics,
    attributes: house.attributes,
    segments: [...house.segments.keys()],
    goals: [...house.goals.keys()],
    media,
    languages: words.languages,
    defaultLanguage: house.defaultLanguage,
    hasText: words.hasText,
  };
  const files = media.join('\n');
  const documents: FlowDocument[] = [];
  const issues: Issue[] = [];
  for (const [name, { file, root }] of sorted.flows) {
    const hangsOn = [house, files, ...words.hangsOn(name)];
    const compiled = readings(
      file,
      hangsOn,
      () => compileOne(file, root, context, flows),
      (before) => namesTheSame(before, flows),
    );
    issues.push(...compiled.issues);
    if (compiled.document) documents.push(compiled.document);
  }
  return { documents, context, issues };
}

type CompiledOne = {
  readonly document: FlowDocument | null;
  readonly issues: readonly Issue[];
  /** Other flows it names, and whether there was such a flow. */
  readonly named: ReadonlyMap<string, boolean>;
  /** All there were, where it was told which are near. */
  readonly listed: readonly string[] | null;
};

const readings = createMemory<DocFile, CompiledOne>();

const namesTheSame = ({ named, listed }: CompiledOne, flows: ReadonlySet<string>): boolean =>
  [...named].every(([name, known]) => flows.has(name) === known) &&
  (listed === null || areSame(listed, [...flows]));

function compileOne(
  file: DocFile,
  root: DocNode,
  context: FlowContext,
  flows: ReadonlySet<string>,
): CompiledOne {
  const named = new Map<string, boolean>();
  let listed: readonly string[] | null = null;
  const asked: Names = {
    has(name) {
      named.set(name, flows.has(name));
      return flows.has(name);
    },
    [Symbol.iterator]() {
      listed = [...flows];
      return flows.values();
    },
  };
  const { flow, issues, nodes } = compileFlow(file, { ...context, flows: asked });
  return { document: flow && { file, root, flow, nodes }, issues, named, listed };
}
