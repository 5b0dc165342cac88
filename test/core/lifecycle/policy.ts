/** A policy with a welcome flow, for tests of the lifecycle. */
import type { FlowId } from '../../../src/core/flow/flow.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import { aWorld } from '../../support/world.ts';

export const lifePolicy: Policy = {
  ...aWorld().release.policy,
  stageFlows: { onboarding: 'welcome' as FlowId },
};
