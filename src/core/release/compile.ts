/** Makes a release of the admin's files, or says everything that is wrong with them. Pure: the same files, the same release. */
import { child, type DocFile } from '../flow/doc-node.ts';
import type { Flow, FlowId, VersionId } from '../flow/flow.ts';
import { hasErrors, type Issue } from '../flow/issue.ts';
import { fingerprintOfAll } from '../hash.ts';
import { inspect } from '../inspect/inspect.ts';
import type { MediaFile, RemoteMedia } from '../inspect/sendable-media.ts';
import { createMemory } from '../memory.ts';
import type { Policy } from '../policy/policy.ts';
import type { Release, ReleaseId } from '../release.ts';
import { checkCaps } from './check-caps.ts';
import { checkCleaning } from './check-cleaning.ts';
import { checkStarts, type FlowDocument } from './check-starts.ts';
import { checkTemplates } from './check-templates.ts';
import { checkTimes } from './check-times.ts';
import { checkVariables } from './check-variables.ts';
import { compileFlows } from './compile-flows.ts';
import { checkDigest } from './digest-block.ts';
import { withoutFollowUps } from './follow-ups.ts';
import { readForms } from './forms.ts';
import { checkFriends } from './friends-block.ts';
import { type HouseRead, readHouse } from './house.ts';
import { checkStageFlows } from './lifecycle-file.ts';
import { type MakeTexts, readLocales } from './locales.ts';
import { readRounds } from './rounds-file.ts';
import { type SortedFiles, sortFiles, unusedLocales } from './sort-files.ts';
import { isTestFile } from './test-files.ts';

/** `release` is null while there is any error; warnings do not stand in its way. */
export type Compiled = { readonly release: Release | null; readonly issues: readonly Issue[] };

export type CompileOptions = {
  /** A kind of channel, such as `cloud-api`: also tells what cannot be said on it. */
  readonly channel?: string;
  /** What was found out of the addresses that flows send files from. */
  readonly remote?: RemoteMedia;
};

export function compileRelease(
  files: readonly DocFile[],
  media: readonly MediaFile[],
  makeTexts: MakeTexts,
  { channel, remote = new Map() }: CompileOptions = {},
): Compiled {
  const mediaPaths = media.map(({ path }) => path);
  const sorted = sortFiles(files);
  const house = readHouse(sorted);
  const words = readLocales(sorted, house.defaultLanguage, makeTexts);
  const flows = compileFlows(sorted, house, words, mediaPaths);
  const forms = readForms(sorted, house, words);
  const rounds = readRounds(sorted, flows.documents, flows.context);

  const issues = withoutFollowUps(
    inOrder([
      ...sorted.issues,
      ...house.issues,
      ...words.issues,
      ...flows.issues,
      ...forms.issues,
      ...rounds.issues,
      ...checkFriends(sorted.policy.policy, house.policy, {
        forms: forms.forms,
        written: [...sorted.forms.keys()],
      }),
      ...checkDigest(sorted.policy.policy, house.policy, flows.documents),
      ...stageFlowIssues(sorted, house, flows.documents),
      ...possibleIssues(sorted, house, flows.documents),
      ...checkStarts(flows.documents, words.texts),
      ...checkTemplates({
        document: sorted.policy.templates,
        templates: house.templates,
        flows: flows.documents.map(({ flow }) => flow),
        topics: house.topics,
        texts: words.texts,
      }),
      ...unusedLocales(sorted),
      ...inspect({
        sorted,
        house,
        documents: flows.documents,
        forms: forms.forms,
        media,
        remote,
        texts: words.texts,
        channel: channel ?? null,
      }),
      ...checkVariables(
        sorted.locales,
        [...house.attributes.keys(), ...linkNames(sorted, house.rules)],
        (area) => sorted.flows.has(area) || sorted.broken.has(area),
      ),
    ]),
    sorted.broken,
  );
  const { policy } = house;
  if (policy === null || hasErrors(issues)) return { release: null, issues };
  const current = new Map(flows.documents.map(({ flow }): [FlowId, Flow] => [flow.id, flow]));
  const versions = new Map([...current.values()].map((flow): [VersionId, Flow] => [flow.version, flow]));
  const release: Release = {
    id: releaseId(files, mediaPaths),
    flows: current,
    version: (id) => versions.get(id),
    policy: {
      ...policy,
      topicCaps: topicCapsOf(house),
      ...(house.templates.size === 0 ? {} : { templates: house.templates }),
    },
    topics: house.topics,
    attributes: house.attributes,
    segments: house.segments,
    forms: forms.forms,
    rounds: rounds.rounds,
    goals: house.goals,
    texts: words.texts,
  };
  return { release, issues };
}

/** Links that a text may show where the policy has them. Of a policy with mistakes counts what it means to have. */
function linkNames(sorted: SortedFiles, rules: HouseRead['rules']): readonly string[] {
  const root = sorted.policy.policy?.root;
  const has = (block: 'friends' | 'community') =>
    rules === null ? root === undefined || child(root, block) !== undefined : rules[block] !== undefined;
  return [...(has('friends') ? ['friend.link'] : []), ...(has('community') ? ['community.link'] : [])];
}

const topicCapsOf = ({ topics }: HouseRead): NonNullable<Policy['topicCaps']> =>
  Object.fromEntries([...topics].flatMap(([id, { caps }]) => (caps === undefined ? [] : [[id, caps]])));

function stageFlowIssues(
  sorted: SortedFiles,
  house: HouseRead,
  documents: readonly FlowDocument[],
): readonly Issue[] {
  const lifecycle = sorted.policy.lifecycle;
  if (lifecycle === undefined || house.lifecycle === null) return [];
  const flows = new Map(documents.map(({ flow }): [FlowId, Flow] => [flow.id, flow]));
  const unfinished = [...sorted.flows.keys(), ...sorted.broken].filter((name) => !flows.has(name as FlowId));
  return checkStageFlows(lifecycle.file, lifecycle.root, house.lifecycle, {
    flows,
    broken: new Set(unfinished),
    topics: house.topics,
  });
}

/** Rules that are sound each by itself may be impossible together. */
function possibleIssues(
  sorted: SortedFiles,
  { policy, topics }: HouseRead,
  flows: readonly FlowDocument[],
): readonly Issue[] {
  const { policy: policyFile, lifecycle: lifecycleFile, topics: topicsFile } = sorted.policy;
  if (policy === null || !policyFile || !lifecycleFile) return [];
  const house = { policy, flows, policyFile, lifecycleFile };
  return [
    ...checkTimes(house),
    ...checkCleaning(house),
    ...(topicsFile === undefined ? [] : checkCaps({ ...house, topics, topicsFile })),
  ];
}

/** Over everything that went in, so that a fixed typo is another release: the files by path, and the names of the media. */
function releaseId(files: readonly DocFile[], media: readonly string[]): ReleaseId {
  const counted = files
    .filter(({ path }) => !isTestFile(path))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const written = counted.flatMap((file, index) => (index === 0 ? [bytesOf(file)] : [',', bytesOf(file)]));
  return fingerprintOfAll(['[[', ...written, '],', JSON.stringify([...media].sort()), ']']) as ReleaseId;
}

/** As JSON, so that no two files can look like another two. */
const bytesOf = (file: DocFile): Uint8Array =>
  bytes(file, [], () => new TextEncoder().encode(JSON.stringify([file.path, file.text])));

const bytes = createMemory<DocFile, Uint8Array>();

/** By file and place, each once. */
function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const byPlace = [...issues].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  const seen = new Set<string>();
  return byPlace.filter((issue) => {
    const key = JSON.stringify([issue.file, issue.line, issue.column, issue.code, issue.message]);
    return !seen.has(key) && seen.add(key);
  });
}
