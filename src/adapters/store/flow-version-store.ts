/** Flow versions by the hash of their structure: written before any run pins one, never changed. */
import type { Flow } from '../../core/flow/flow.ts';
import type { FlowVersionStore } from '../../ports/store.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

/** Kept as JSON text: step ids are keys, and a key may not begin with `$` or hold a dot in every store. */
type StoredVersion = { _id: string; flow: string };

export const createFlowVersionStore = ({ 'flow-versions': versions }: Collections): FlowVersionStore => ({
  async save(flows) {
    await insertNew(
      versions,
      flows.map((flow): StoredVersion => ({ _id: flow.version, flow: JSON.stringify(flow) })),
    );
  },

  async load(ids) {
    const rows = await versions.find({ _id: { $in: [...ids] } } as Filter).toArray();
    return rows.map((row) => JSON.parse((row as unknown as StoredVersion).flow) as Flow);
  },
});
