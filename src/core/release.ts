/** Flows, policy and texts under one hash: what `decide` goes by. Everything in it is compiled and checked. */
import type { Brand } from './brand.ts';
import type { Purpose } from './consent.ts';
import type { DatedRounds } from './flow/dated-rounds.ts';
import type { Flow, FlowId, VersionId } from './flow/flow.ts';
import type { Form, FormId } from './form/form.ts';
import type { Goal } from './goal.ts';
import type { Caps, Policy } from './policy/policy.ts';
import type { Segment } from './segment/segment.ts';
import type { Texts } from './texts.ts';

export type ReleaseId = Brand<string, 'ReleaseId'>;

/** What a flow is about, in words a contact can choose or refuse. */
export type Topic = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly labels: Readonly<Record<string, string>>;
  /** From 1 to 9: what goes first when a cap has room for one. */
  readonly priority?: number;
  /** Tighter than the purpose's caps in the policy, for this topic alone. */
  readonly caps?: Caps;
};

export const attributeTypes = [
  'text',
  'number',
  'date',
  'boolean',
  'email',
  'phone',
  'location',
  'media',
  'list',
] as const;
export type AttributeType = (typeof attributeTypes)[number];

export type Release = {
  readonly id: ReleaseId;
  /** The version of each flow that new runs begin with. */
  readonly flows: ReadonlyMap<FlowId, Flow>;
  /** A version some run may be pinned to: the current ones and those the worker loaded for this decision. */
  version(id: VersionId): Flow | undefined;
  readonly policy: Policy;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly segments: ReadonlyMap<string, Segment>;
  readonly forms: ReadonlyMap<FormId, Form>;
  readonly goals: ReadonlyMap<string, Goal>;
  /** Of flows whose poll has its questions written ahead. */
  readonly rounds: ReadonlyMap<FlowId, DatedRounds>;
  readonly texts: Texts;
};
