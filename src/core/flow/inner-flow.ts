/** The flow that a step starts inside its own (`start-flow`); null for every other step. */
import type { FlowId, Step } from './flow.ts';

export const innerFlow = ({ kind, config }: Step): FlowId | null =>
  kind === 'start-flow' ? (config as { readonly flow: FlowId }).flow : null;
