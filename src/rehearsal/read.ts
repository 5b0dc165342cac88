/** Reads scenario files. Every slip of the pen in any of them is told with its place, as in a flow file. */
import { type DocFile, type DocNode, nodeAt } from '../core/flow/doc-node.ts';
import { readDocument } from '../core/flow/document.ts';
import { type Issue, issueLine } from '../core/flow/issue.ts';
import { issueAt } from '../core/flow/issue-at.ts';
import { checkShape as checkNode } from '../core/flow/shape.ts';
import { didYouMean } from '../core/flow/suggest.ts';
import { type Example, examplesOf, filled } from './examples.ts';
import { type Beginning, type ScenarioShape, scenarioShape, type Written } from './format.ts';
import { stranger } from './opening.ts';
import { bareDeeds, type Checks, type Deeds, deedShape, type Language } from './turn-shapes.ts';

export type Place = { readonly file: string; readonly line: number; readonly column: number };
type At = { readonly value: unknown; readonly place: Place; readonly node: DocNode };
export type DeedTurn = { readonly is: 'deed'; readonly kind: keyof Deeds } & At;
export type CheckTurn = { readonly is: 'check'; readonly kind: keyof Checks } & At;
export type Turn = DeedTurn | CheckTurn;

export type Scenario = {
  /** The file's name without its endings, and the title where the file has several: what `begins after` says. */
  readonly name: string;
  readonly title: string;
  readonly place: Place;
  readonly languages: readonly Language[];
  readonly contact: Beginning;
  /** On a clock where the business is. */
  readonly now: string | null;
  readonly phone: Written['phone'];
  readonly beginsAfter: string | null;
  readonly brokenBecause: string | null;
  readonly turns: readonly Turn[];
};

export type ReadOptions = {
  /** All that the house speaks. */
  readonly languages: readonly Language[];
  /** Those of a scenario that names none. */
  readonly usual: readonly Language[];
};

export type ScenariosRead = { readonly scenarios: readonly Scenario[]; readonly issues: readonly Issue[] };

/** Where there are issues there are no scenarios of that file. */
export function readScenarios(files: readonly DocFile[], options: ReadOptions): ScenariosRead {
  const shape = scenarioShape(options.languages);
  const read = files.map((file) => readFile(file, shape, options));
  const scenarios = read.flatMap((each) => each.scenarios);
  return { scenarios, issues: [...read.flatMap((each) => each.issues), ...lostBeginnings(scenarios)] };
}

/** One file: a scenario, or a list of them; each of them once, or once for each of its examples. */
function readFile(file: DocFile, shape: ScenarioShape, options: ReadOptions): ScenariosRead {
  const { root, issues } = readDocument(file);
  if (root === null) return { scenarios: [], issues };
  const nodes = root.kind === 'list' ? root.items : [root];
  const readings = nodes.flatMap((node) =>
    examplesOf(node).map((example) =>
      readOne(file, node, { shape, options, example, several: root.kind === 'list' }),
    ),
  );
  const all = [...issues, ...readings.flatMap((reading) => reading.issues)];
  // Each example finds the same slips again.
  const distinct = [...new Map(all.map((issue) => [issueLine(issue), issue])).values()];
  return {
    scenarios: distinct.length > 0 ? [] : readings.flatMap(({ scenarios }) => scenarios),
    issues: distinct,
  };
}

type Reading = {
  readonly shape: ScenarioShape;
  readonly options: ReadOptions;
  readonly example: Example;
  readonly several: boolean;
};

function readOne(file: DocFile, written: DocNode, reading: Reading): ScenariosRead {
  const { shape, options, example, several } = reading;
  const { root, issues } = filled(written, example, file);
  const { value, issues: wrong } = checkNode(shape, root, file);
  if (value === undefined) return { scenarios: [], issues: [...issues, ...wrong] };
  const marks = [...example].flatMap(([name, node]) =>
    node.kind === 'scalar' ? [`${name} ${node.value}`] : [],
  );
  const stem = file.path.replace(/^.*\//, '').replace(/(\.test)?\.ya?ml$/i, '');
  const { contact = stranger } = value;
  const scenario: Scenario = {
    name: several ? value.scenario : stem,
    title: marks.length === 0 ? value.scenario : `${value.scenario} (${marks[0]})`,
    place: placeOf(file, root),
    languages: value.languages ?? (value.in === undefined ? options.usual : [value.in]),
    contact: typeof contact === 'string' ? { begins: contact } : contact,
    now: value.now ?? null,
    phone: value.phone,
    beginsAfter: value['begins after'] ?? null,
    brokenBecause: value['broken because'] ?? null,
    turns: value.turns.map((turn, index) => turnOf(turn, nodeAt(root, ['turns', index]), file)),
  };
  const both = value.in !== undefined && value.languages !== undefined;
  return { scenarios: [scenario], issues: both ? [...issues, twiceNamed(file, root)] : issues };
}

const twiceNamed = (file: DocFile, root: DocNode): Issue =>
  issueAt(file, root.at, {
    code: 'several-languages',
    message: 'a scenario has either `in` or `languages`, not both.',
  });

const bare: readonly string[] = bareDeeds;
const deedKinds: readonly string[] = [...Object.keys(deedShape(['en'])), ...bareDeeds];

function turnOf(turn: Written['turns'][number], written: DocNode, file: DocFile): Turn {
  const [kind, value] = typeof turn === 'string' ? [turn, true] : (Object.entries(turn)[0] ?? ['', true]);
  const node =
    bare.includes(kind) || written.kind !== 'map' ? written : (written.entries[0]?.value ?? written);
  const at = { value, place: placeOf(file, written), node };
  // The schema lets nothing else through.
  return deedKinds.includes(kind)
    ? { is: 'deed', kind: kind as keyof Deeds, ...at }
    : { is: 'check', kind: kind as keyof Checks, ...at };
}

const placeOf = (file: Pick<DocFile, 'path'>, { at }: DocNode): Place => ({ file: file.path, ...at });

function lostBeginnings(scenarios: readonly Scenario[]): readonly Issue[] {
  const known = scenarios.map(({ name }) => name);
  return scenarios.flatMap(({ beginsAfter, place: { file, ...at } }) =>
    beginsAfter === null || known.includes(beginsAfter)
      ? []
      : [
          issueAt({ path: file }, at, {
            code: 'unknown-scenario',
            message: `it begins after "${beginsAfter}", which is no scenario here.`,
            hint: didYouMean(beginsAfter, known),
          }),
        ],
  );
}
