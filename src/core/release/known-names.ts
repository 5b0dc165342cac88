/** The names that files may use, by kind: those of a release, and those of the one file that is being written. */
import { child, type DocFile, plain } from '../flow/doc-node.ts';
import { builtIns } from '../flow/expression.ts';
import type { NameKind } from '../flow/name-kind.ts';
import { readSteps, type WrittenStep } from '../flow/parse.ts';
import { languageName } from '../flow/save.ts';
import { stepKind } from '../flow/steps/catalogue.ts';
import type { Release } from '../release.ts';
import { alwaysThere } from './check-variables.ts';
import { textsOf } from './compare-locales.ts';
import { sortFiles } from './sort-files.ts';

/** A kind that is left out has nothing to do with what was asked about. `variable`: what a text may show as `{{name}}`. */
export type KnownNames = Readonly<Partial<Record<NameKind | 'variable', readonly string[]>>>;

/** Kinds of steps that are answered. */
const questions = ['ask', 'poll'];

/** What holds for every file of a release. `media` are the files in `flows/media/`. */
export function namesOfRelease(release: Release, media: readonly string[]): KnownNames {
  const attributes = [...release.attributes.keys()];
  const flows = [...release.flows.values()];
  const events = flows.flatMap(({ starts }) =>
    starts.flatMap((each) => (each.by === 'event' ? each.name : [])),
  );
  return {
    flow: [...release.flows.keys()],
    'text-of-all': flows.flatMap(({ id, steps }) =>
      Object.values(steps).flatMap((step) => (stepKind(step.kind)?.named ? `${id}:${step.id}` : [])),
    ),
    question: flows.flatMap(({ id, steps }) =>
      Object.values(steps).flatMap((step) => (questions.includes(step.kind) ? `${id}.${step.id}` : [])),
    ),
    topic: [...release.topics.keys()],
    attribute: [...attributes, languageName],
    segment: [...release.segments.keys()],
    condition: [
      ...release.segments.keys(),
      ...[...attributes, ...Object.keys(builtIns)].map((name) => `contact.${name}`),
    ],
    goal: [...release.goals.keys()],
    event: [...new Set([...events, ...[...release.goals.values()].map(({ event }) => event)])],
    form: [...release.forms.keys()],
    language: release.texts.languages,
    media,
    variable: [...alwaysThere, ...attributes],
  };
}

/**
 * What a file itself brings, also while it has mistakes. `files` are those of its release, drafted ones as drafted: of them
 * only those of the same name are read, which are a flow, its rounds and its texts.
 */
export function namesOfFile(path: string, files: readonly DocFile[]): KnownNames {
  const own = nameIn(path);
  const { flows, locales } = sortFiles(files.filter((file) => nameIn(file.path) === own));
  const flow = flows.get(own);
  const steps = flow === undefined ? [] : readSteps(child(flow.root, 'steps') ?? flow.root, flow.file).steps;
  const written = stepsIn(steps);
  const ids = written.map(({ id }) => id);
  const said = locales.flatMap(({ root }) => [...textsOf(root).keys()]).filter((key) => !key.includes('.'));
  const wanted = path.startsWith('locales/') ? written.flatMap(({ id, kind }) => (kind.named ? id : [])) : [];
  return {
    step: ids,
    ending: ['skip', 'end', ...ids],
    option: [...new Set(['yes', 'no', ...written.flatMap(optionsIn), 'else'])],
    text: [...new Set([...said, ...wanted])],
  };
}

/** `locales/en/welcome.yaml` and `flows/welcome.yaml` are both `welcome`. */
const nameIn = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.ya?ml$/i, '');

const stepsIn = (steps: readonly WrittenStep[]): readonly WrittenStep[] =>
  steps.flatMap((step) => [step, ...Object.values(step.nests).flatMap(stepsIn)]);

function optionsIn({ node }: WrittenStep): readonly string[] {
  const options = child(node, 'options');
  const written = options === undefined ? [] : plain(options);
  return Array.isArray(written) ? written.filter((each) => typeof each === 'string') : [];
}
