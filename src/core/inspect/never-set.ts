/** Attributes that flows and segments ask for, and that nothing ever sets. */
import { child, type DocNode, keyPosition } from '../flow/doc-node.ts';
import type { Step } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { Form } from '../form/form.ts';
import { createMemory } from '../memory.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import type { LocaleDocument } from '../release/compare-locales.ts';
import { textsOf } from '../release/compare-locales.ts';
import type { FileDocument } from '../release/sort-files.ts';
import { readsOf } from './conditions.ts';
import type { FlowGraph } from './graph.ts';
import { fillsIn } from './known.ts';

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
  for (const document of graph.documents)
    for (const name of fillsIn(document))
      if (name.startsWith('contact.')) add(name.slice('contact.'.length), document.flow.id);
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
  for (const document of graph.documents) for (const name of usedIn(document)) use(name, document.file.path);
  if (segmentsFile?.root.kind === 'map')
    for (const { value } of segmentsFile.root.entries)
      if (value.kind === 'scalar')
        for (const name of attributesIn(String(value.value))) use(name, segmentsFile.file.path);
  for (const { file, root } of locales) for (const name of variablesIn(root)) use(name, file.path);
  return places;
}

/** Attributes that the conditions and expressions of a flow name, and the dates it begins by. */
const usedIn = (document: FlowDocument): ReadonlySet<string> =>
  used(document, [], () => {
    const { steps, starts } = document.flow;
    return new Set([
      ...Object.values(steps).flatMap(sourcesIn).flatMap(attributesIn),
      ...starts.flatMap((start) => (start.by === 'date' ? [start.attribute] : [])),
    ]);
  });

const used = createMemory<FlowDocument, ReadonlySet<string>>();

const attributesIn = (source: string): readonly string[] =>
  readsOf(source).flatMap((read) => (read.startsWith('contact.') ? [read.slice('contact.'.length)] : []));

/** Variables in the texts of a locale file. */
const variablesIn = (root: DocNode): ReadonlySet<string> =>
  variables(root, [], () => new Set([...textsOf(root).values()].flatMap((text) => text.variables)));

const variables = createMemory<DocNode, ReadonlySet<string>>();

/** Expressions in what a step was compiled to. */
function sourcesIn({ kind, config }: Step): readonly string[] {
  if (kind === 'when')
    return 'source' in (config as object) ? [String((config as { source: unknown }).source)] : [];
  if (kind !== 'set') return [];
  return (config as readonly { readonly source?: string }[]).flatMap(({ source }) => source ?? []);
}
