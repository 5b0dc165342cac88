/** Attributes that flows and segments ask for, and that nothing ever sets. */
import { child, type DocNode, keyPosition } from '../flow/doc-node.ts';
import type { Step } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { Form } from '../form/form.ts';
import type { LocaleDocument } from '../release/compare-locales.ts';
import { textsOf } from '../release/compare-locales.ts';
import type { FileDocument } from '../release/sort-files.ts';
import { readsOf } from './conditions.ts';
import type { FlowGraph } from './graph.ts';
import { filledBy } from './known.ts';

export type AttributeUse = {
  readonly attributesFile: FileDocument | undefined;
  readonly segmentsFile: FileDocument | undefined;
  readonly attributes: ReadonlyMap<string, unknown>;
  readonly forms: readonly Form[];
  readonly locales: readonly LocaleDocument[];
  /** While a flow or a form has mistakes, it may be the one that sets it. */
  readonly isWhole: boolean;
};

export type Setters = ReadonlyMap<string, ReadonlySet<string>>;

/** Who sets each attribute: flows by their names, `form`, or `outside` where the file says so. */
export function settersOf(graph: FlowGraph, { attributesFile, attributes, forms }: AttributeUse): Setters {
  const setters = new Map<string, Set<string>>();
  const add = (name: string, by: string) => setters.set(name, (setters.get(name) ?? new Set()).add(by));
  for (const { flow } of graph.documents)
    for (const step of Object.values(flow.steps))
      for (const name of filledBy(step))
        if (name.startsWith('contact.')) add(name.slice('contact.'.length), flow.id);
  for (const { questions } of forms) for (const { attribute } of questions) add(attribute, 'form');
  for (const name of attributes.keys())
    if (child(child(attributesFile?.root, name), 'set-by') !== undefined) add(name, 'outside');
  // What somebody calls themselves on WhatsApp stands in for it.
  add('name', 'outside');
  return setters;
}

export function neverSet(graph: FlowGraph, use: AttributeUse, setters: Setters): readonly Issue[] {
  const { attributesFile, attributes, isWhole } = use;
  if (attributesFile === undefined || !isWhole) return [];
  const places = usesOf(graph, use);
  return [...attributes.keys()].flatMap((name) => {
    const place = places.get(name);
    if (place === undefined || setters.has(name)) return [];
    return [
      issueAt(attributesFile.file, keyPosition(attributesFile.root, name), {
        code: 'never-set',
        severity: 'warning',
        message: `\`${name}\` is used in ${place}, and nothing sets it.`,
        hint: `Ask for it in a flow or a form; if an import or an application brings it, write \`${name}: { type: ${typeOf(attributesFile.root, name)}, set-by: import }\`.`,
      }),
    ];
  });
}

const typeOf = (root: DocNode, name: string): string => {
  const node = child(root, name);
  return node?.kind === 'scalar' ? String(node.value) : 'text';
};

/** The first file that asks for each. */
function usesOf(
  graph: FlowGraph,
  { segmentsFile, locales, attributes }: AttributeUse,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const use = (name: string, path: string) => {
    if (attributes.has(name) && !places.has(name)) places.set(name, path);
  };
  const inSource = (source: string, path: string) => {
    for (const read of readsOf(source))
      if (read.startsWith('contact.')) use(read.slice('contact.'.length), path);
  };
  for (const { flow, file } of graph.documents) {
    for (const step of Object.values(flow.steps))
      for (const source of sourcesIn(step)) inSource(source, file.path);
    for (const start of flow.starts) if (start.by === 'date') use(start.attribute, file.path);
  }
  if (segmentsFile?.root.kind === 'map')
    for (const { value } of segmentsFile.root.entries)
      if (value.kind === 'scalar') inSource(String(value.value), segmentsFile.file.path);
  for (const { file, root } of locales)
    for (const { variables } of textsOf(root).values()) for (const name of variables) use(name, file.path);
  return places;
}

/** Expressions in what a step was compiled to. */
function sourcesIn({ kind, config }: Step): readonly string[] {
  if (kind === 'when')
    return 'source' in (config as object) ? [String((config as { source: unknown }).source)] : [];
  if (kind !== 'set') return [];
  return (config as readonly { readonly source?: string }[]).flatMap(({ source }) => source ?? []);
}
