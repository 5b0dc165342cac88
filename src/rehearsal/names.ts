/** Whether the names in scenarios are names of this release: texts, flows, steps, attributes, forms, languages. */
import { child, type DocNode } from '../core/flow/doc-node.ts';
import type { FlowId } from '../core/flow/flow.ts';
import type { Issue } from '../core/flow/issue.ts';
import { issueAt } from '../core/flow/issue-at.ts';
import { didYouMean, nearest } from '../core/flow/suggest.ts';
import type { Release } from '../core/release.ts';
import type { TextKey } from '../core/texts.ts';
import { placeIn } from './entering.ts';
import { isTextKey } from './expected-words.ts';
import type { Scenario, Turn } from './read.ts';
import { callName } from './webhooks.ts';

/** Every name that is none, at its place. */
export function checkNames(scenarios: readonly Scenario[], release: Release): readonly Issue[] {
  const names = namesOf(release);
  const found = scenarios.flatMap((scenario) => [
    ...attributeNames(scenario, names),
    ...placeNames(scenario, names),
    ...scenario.turns.flatMap((turn) => turnNames(turn, scenario, names)),
  ]);
  // Each example finds the same slips again.
  return [...new Map(found.map((issue) => [JSON.stringify(issue), issue])).values()];
}

type Names = {
  readonly release: Release;
  readonly flows: readonly string[];
  readonly forms: readonly string[];
  readonly attributes: readonly string[];
  readonly events: readonly string[];
  readonly calls: readonly string[];
};

function namesOf(release: Release): Names {
  const flows = [...release.flows.values()];
  const steps = flows.flatMap((flow) => Object.values(flow.steps));
  return {
    release,
    flows: [...release.flows.keys()],
    forms: [...release.forms.keys()],
    attributes: [...release.attributes.keys()],
    events: [
      ...flows.flatMap(({ starts }) => starts.flatMap((start) => (start.by === 'event' ? [start.name] : []))),
      ...steps.flatMap(({ kind, config }) =>
        kind === 'wait' && (config as { for: string }).for === 'event'
          ? [(config as unknown as { name: string }).name]
          : [],
      ),
      ...release.goals.keys(),
    ],
    calls: steps.filter(({ kind }) => kind === 'call').map(({ id }) => callName(id)),
  };
}

function turnNames(turn: Turn, scenario: Scenario, names: Names): readonly Issue[] {
  const { node, value } = turn;
  const need = (
    what: string,
    name: unknown,
    known: readonly string[],
    at: DocNode = node,
  ): readonly Issue[] =>
    typeof name !== 'string' || known.includes(name) ? [] : [unknown(scenario, at, { what, name, known })];
  switch (turn.kind) {
    case 'kabar says':
      return (node.kind === 'list' ? node.items : [node]).flatMap((said) => textNames(said, scenario, names));
    case 'starts':
    case 'a campaign asks':
      return need('flow', value, names.flows);
    case 'event':
      return need('event', value, names.events);
    case 'a link brings them':
    case 'they fill in': {
      const form = child(node, 'form') ?? node;
      return need('form', form.kind === 'scalar' ? form.value : undefined, names.forms, form);
    }
    case 'somebody changes':
      return keysOf(child(node, 'attributes')).flatMap(({ key, at }) =>
        need('attribute', key, names.attributes, at),
      );
    case 'attributes are':
      return keysOf(node).flatMap(({ key, at }) => need('attribute', key, names.attributes, at));
    case 'webhook answers': {
      const call = child(node, 'call');
      return call?.kind === 'scalar' ? need('call', call.value, names.calls, call) : [];
    }
    case 'vote is': {
      const asked = child(node, 'in');
      const [flow = '', step = ''] = asked?.kind === 'scalar' ? String(asked.value).split('.') : [];
      const known = Object.keys(names.release.flows.get(flow as FlowId)?.steps ?? {});
      return [
        ...need('flow', flow, names.flows, asked),
        ...(known.length > 0 ? need('step', step, known, asked) : []),
      ];
    }
    default:
      return [];
  }
}

function textNames(said: DocNode, scenario: Scenario, { release }: Names): readonly Issue[] {
  const key = child(said, 'say') ?? said;
  if (key.kind !== 'scalar' || typeof key.value !== 'string' || !isTextKey(key.value)) return [];
  const { texts, policy } = release;
  const name = key.value as TextKey;
  if (texts.has(name, policy.defaultLanguage) || scenario.languages.some((each) => texts.has(name, each)))
    return [];
  const area = name.split(':')[0] ?? '';
  const message = `there is no text "${name}" in the language ${policy.defaultLanguage}.`;
  const near = nearest(area, release.flows.keys());
  const hint =
    near !== null && near !== area
      ? `Did you mean "${near}:…"?`
      : `It would be in locales/${policy.defaultLanguage}/${area}.yaml. Words that only look like a text: { contains: … }.`;
  return [issueAt({ path: scenario.place.file }, key.at, { code: 'unknown-text', message, hint })];
}

function attributeNames(scenario: Scenario, { attributes }: Names): readonly Issue[] {
  return Object.keys(scenario.contact.attributes ?? {})
    .filter((name) => !attributes.includes(name))
    .map((name) =>
      issueAt({ path: scenario.place.file }, scenario.place, {
        code: 'unknown-attribute',
        message: `unknown attribute "${name}".`,
        hint: didYouMean(name, attributes),
      }),
    );
}

/** The step at which somebody stands. */
function placeNames(scenario: Scenario, { release, flows }: Names): readonly Issue[] {
  if (scenario.contact.at === undefined) return [];
  const { flow, step } = placeIn(scenario.contact.at);
  const steps = Object.keys(release.flows.get(flow)?.steps ?? {});
  const [what, name, known] = flows.includes(flow)
    ? (['step', step, steps] as const)
    : (['flow', flow, flows] as const);
  return known.includes(name) ? [] : [unknown(scenario, { at: scenario.place }, { what, name, known })];
}

const keysOf = (node: DocNode | undefined) =>
  node?.kind === 'map'
    ? node.entries.map(({ key, keyAt, value }) => ({ key, at: { ...value, at: keyAt } }))
    : [];

type Unknown = { readonly what: string; readonly name: string; readonly known: readonly string[] };

const unknown = ({ place }: Scenario, { at }: Pick<DocNode, 'at'>, { what, name, known }: Unknown): Issue =>
  issueAt({ path: place.file }, at, {
    code: `unknown-${what}`,
    message: `unknown ${what} "${name}".`,
    hint: didYouMean(name, known),
  });
