/** The impact of a release on those who are in flows: who stands where in older versions, and what becomes of them. Pure. */
import type { Flow, FlowId, StepId, UpgradeRule, VersionId } from '../flow/flow.ts';
import { own } from '../flow/own.ts';
import type { StandingCount } from '../flow/standing.ts';
import { isUpgradeWord } from '../flow/upgrade-rule.ts';
import type { TextKey } from '../texts.ts';
import type { Variants } from '../variants/variants.ts';
import { whyNoCounterpart } from './counterpart.ts';
import type { RunMove } from './run-move.ts';

export type Fate =
  /** They go on in their version to its end. */
  | { readonly is: 'stays'; readonly because: string }
  | { readonly is: 'moves'; readonly act: RunMove['act'] }
  /** The file asks to move them, and does not say where to: nobody there is moved until it does. */
  | { readonly is: 'asks'; readonly because: string; readonly hint: string };

/** Those at one step of one version. */
export type PlannedPlace = StandingCount & { readonly fate: Fate };

export type FlowPlan = {
  readonly flow: FlowId;
  /** The version that new runs begin with; null where the release has no such flow. */
  readonly to: VersionId | null;
  readonly places: readonly PlannedPlace[];
  /** Texts that their versions say and the release has no more: whoever stays would be told a name instead. */
  readonly missingTexts: readonly TextKey[];
};

export type PlanQuestion = {
  readonly flow: FlowId;
  /** As the release has it. */
  readonly now: Flow | undefined;
  /** Everybody in it, in any version. */
  readonly standing: readonly StandingCount[];
  /** Older versions that are known. */
  readonly versions: ReadonlyMap<VersionId, Flow>;
  /** Null: they stay. */
  readonly rule: UpgradeRule | null;
  readonly hasText: (key: TextKey) => boolean;
};

/** Null where everybody is in the version of the release already. */
export function planFlow({ flow, now, standing, versions, rule, hasText }: PlanQuestion): FlowPlan | null {
  const older = standing.filter(({ version }) => version !== now?.version);
  if (older.length === 0) return null;
  const places = older.map(
    (place): PlannedPlace => ({ ...place, fate: fateOf(place, versions.get(place.version), now, rule) }),
  );
  const staying = places.filter(({ fate }) => fate.is !== 'moves');
  const said = staying.flatMap(({ version }) => textsOf(versions.get(version)));
  const missingTexts = [...new Set(said)].filter((key) => !hasText(key));
  return { flow, to: now?.version ?? null, places, missingTexts };
}

/** What a version says without fail: words for asking again stand in for nothing where there are none. */
const textsOf = (flow: Flow | undefined): readonly TextKey[] =>
  Object.values(flow?.steps ?? {}).flatMap(({ config }) => {
    const { key, variants, options } = (config ?? {}) as {
      key?: TextKey;
      variants?: Variants;
      options?: readonly { label: TextKey }[];
    };
    const said = variants?.variants.map((variant) => variant.key) ?? (key === undefined ? [] : [key]);
    return [...said, ...(options ?? []).map(({ label }) => label)];
  });

/** What an upgrade asks of those at these places. */
export const movesOf = ({
  flow,
  to,
  places,
}: FlowPlan): readonly (RunMove & { readonly contacts: number })[] =>
  places.flatMap(({ version, step, how, contacts, fate }) =>
    fate.is === 'moves' && to !== null
      ? [{ flow, from: version, step, how, to, act: fate.act, contacts }]
      : [],
  );

type Place = Pick<StandingCount, 'step' | 'how'>;

function fateOf(
  { step }: Place,
  before: Flow | undefined,
  now: Flow | undefined,
  rule: UpgradeRule | null,
): Fate {
  if (now === undefined) return { is: 'stays', because: 'the flow is no longer in the release' };
  if (rule === null) return { is: 'stays', because: 'the flow does not say `upgrade: move`' };
  const said = own(rule.steps, step) ?? step;
  if (said === 'stay') return { is: 'stays', because: '`upgrade` says stay' };
  const old = before && own(before.steps, step);
  if (!old) return { is: 'stays', because: 'their version is not known any more' };
  if (isUpgradeWord(said) && own(rule.steps, step) !== undefined) {
    if (old.kind !== 'start-flow') return { is: 'moves', act: { do: said as 'end' | 'restart' } };
    return asks(step, 'another flow runs inside this step');
  }
  const target = own(now.steps, said);
  if (!target) return asks(step, said === step ? 'the step is gone' : `there is no step ${said}`);
  const because = whyNoCounterpart(old, target);
  if (because !== null) return asks(step, `they cannot go on at ${said}: ${because}`);
  return { is: 'moves', act: { do: 'move', target: said as StepId } };
}

const asks = (step: StepId, because: string): Fate => ({
  is: 'asks',
  because,
  hint: `Write under upgrade: { steps: { ${step}: … } } a step that waits for the same, or stay, end or restart.`,
});

/** The way back over the same steps: each leads from where a rule led to. What was ended or begun again has no way back. */
export function backwards(rule: UpgradeRule | null, before: Flow): UpgradeRule {
  const ways = Object.entries(rule?.steps ?? {}).filter(
    ([from, to]) => !isUpgradeWord(to) && own(before.steps, from) !== undefined,
  );
  const targets = ways.map(([, to]) => to);
  const isTheOnly = (to: string) =>
    targets.filter((each) => each === to).length === 1 && own(before.steps, to) === undefined;
  return {
    steps: Object.fromEntries(ways.filter(([, to]) => isTheOnly(to)).map(([from, to]) => [to, from])),
  };
}
