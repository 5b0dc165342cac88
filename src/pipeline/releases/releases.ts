/** The release that decisions go by now, together with the older flow versions that some runs are pinned to. */

import type { ContactEvent } from '../../core/event.ts';
import type { Flow, VersionId } from '../../core/flow/flow.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Release } from '../../core/release.ts';
import type { Store } from '../../ports/store.ts';

export type ReleaseBook = {
  /** The current release; `version()` also answers for every older version that was loaded. */
  current(): Release;
  /** Makes a release the current one. Its flow versions are stored first, so that no run can pin one that is unknown. */
  publish(release: Release): Promise<void>;
  /** Loads the versions that these contacts' runs are pinned to, or are to go on in, and that are not known yet. */
  prepareFor(records: Iterable<ContactRecord>, events?: Iterable<ContactEvent>): Promise<void>;
};

/** Old versions are small and few, but years are long: past this many, those not in the current release are let go. */
const maxKept = 2_000;

export async function createReleaseBook(store: Store, first: Release): Promise<ReleaseBook> {
  const versions = new Map<VersionId, Flow>();
  let current = first;

  const publish = async (release: Release) => {
    const flows = [...release.flows.values()];
    await store.flowVersions.save(flows.filter((flow) => !versions.has(flow.version)));
    if (versions.size > maxKept) versions.clear();
    for (const flow of flows) versions.set(flow.version, flow);
    current = { ...release, version: (id) => versions.get(id) };
  };
  await publish(first);

  return {
    current: () => current,
    publish,
    async prepareFor(records, events = []) {
      const missing = new Set<VersionId>();
      const need = (version: VersionId) => versions.has(version) || missing.add(version);
      for (const { contact } of records)
        for (const run of [contact.run, ...contact.aside.map((resting) => resting.run)])
          for (const frame of run?.stack ?? []) need(frame.version);
      for (const event of events)
        if (event.type === 'upgrade.asked') for (const { to } of event.moves) need(to);
      if (missing.size === 0) return;
      for (const flow of await store.flowVersions.load([...missing])) versions.set(flow.version, flow);
    },
  };
}
