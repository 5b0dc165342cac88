/** Lets virtual time pass with everything happening at its own moment: for `kabar chat`, scenarios and simulations. */
import type { VirtualClock } from './ports/clock.ts';
import type { Running } from './start.ts';

/** Ends at exactly `ms` from now, with everything due until then done, in the order in which it was due. */
export async function travel(running: Running, clock: VirtualClock, ms: number): Promise<void> {
  const end = clock.now() + ms;
  await running.settle();
  for (let next = await running.nextDue(); next !== null && next <= end; next = await running.nextDue()) {
    clock.moveTo(next);
    await running.settle();
  }
  clock.moveTo(end);
  await running.settle();
}
