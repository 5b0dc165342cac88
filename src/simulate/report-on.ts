/** One simulation with its auditor and its report. */
import type { Release } from '../core/release.ts';
import { createAuditor } from './auditor.ts';
import type { Violation } from './conversation.ts';
import type { Report } from './report.ts';
import { manners } from './rules.ts';
import { type SimulationOptions, simulate } from './simulation.ts';
import { createTally } from './tally.ts';

/** Rejects with what composing rejects with: `flows.invalid` with every issue. */
export async function reportOn(options: Omit<SimulationOptions, 'watchers'>): Promise<Report> {
  const { contacts, days, seed, start } = options;
  const watching = (release: Release) => ({
    auditor: createAuditor(release),
    tally: createTally(contacts, release.policy.defaultTimeZone),
  });
  const made: ReturnType<typeof watching>[] = [];
  await simulate({
    ...options,
    watchers: (release) => {
      const { auditor, tally } = watching(release);
      made.push({ auditor, tally });
      return [auditor.watch, tally.watch];
    },
  });
  const [watched] = made;
  if (watched === undefined) throw new Error('The simulation asked for no watchers.');
  const found = watched.auditor.violations();
  const isManners = ({ rule }: Violation) => manners.includes(rule);
  return watched.tally.report({
    contacts,
    days,
    seed,
    start: new Date(start).toISOString().slice(0, 10),
    violations: found.filter((each) => !isManners(each)),
    remarks: found.filter(isManners),
  });
}
