/** Names of occurrences: of what they are made, and where they turn up. */
import type { Brand } from '../brand.ts';
import type { FlowId } from '../flow/flow.ts';
import type { Slot } from './schedule.ts';

/** `weekly-poll:2026-11-24-1800`: the campaign and its time on the wall. */
export type OccurrenceId = Brand<string, 'OccurrenceId'>;

export const occurrenceId = (flow: FlowId, slot: Slot): OccurrenceId =>
  `${flow}:${slot.replace('T', '-').replaceAll(':', '')}` as OccurrenceId;

export const flowIn = (id: OccurrenceId): FlowId => id.slice(0, id.indexOf(':')) as FlowId;

const prefix = 'campaign:';

/** Why a run began, as its `because` says. Also how the ids of its inbox entries begin. */
export const because = (id: OccurrenceId): string => `${prefix}${id}`;

/** Null for a run that no campaign began. */
export const occurrenceIn = (why: string): OccurrenceId | null =>
  why.startsWith(prefix) ? (why.slice(prefix.length) as OccurrenceId) : null;

/** Of an occurrence whose messages do not leave. */
export type Halt = 'paused' | 'stopped';
export type Halted = ReadonlyMap<OccurrenceId, Halt>;
