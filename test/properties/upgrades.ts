/** Upgrades at random: from any step to any other, of versions there are and versions there are not. */
import fc from 'fast-check';
import type { Flow } from '../../src/core/flow/flow.ts';
import type { Release } from '../../src/core/release.ts';
import { morning } from '../support/world.ts';

export function upgrades(release: Release): fc.Arbitrary<unknown> {
  const moveIn = (flow: Flow) => {
    const steps = fc.constantFrom(...Object.keys(flow.steps), 'nowhere', 'constructor');
    return fc.record({
      flow: fc.constant(flow.id),
      from: fc.constantFrom(flow.version, 'gone'),
      step: steps,
      how: fc.constantFrom('here', 'inside', 'aside'),
      to: fc.constantFrom(flow.version, flow.version, 'gone'),
      act: fc.oneof(
        fc.record({ do: fc.constant('move' as const), target: steps }),
        fc.record({ do: fc.constantFrom('end', 'restart') }),
      ),
    });
  };
  const flows = [...release.flows.values()].filter((flow) => flow.first !== null);
  return fc.record({
    type: fc.constant('upgrade.asked' as const),
    upgrade: fc.constant(new Date(morning).toISOString()),
    moves: fc.array(fc.oneof(...flows.map(moveIn)), { minLength: 1, maxLength: 12 }),
  });
}
