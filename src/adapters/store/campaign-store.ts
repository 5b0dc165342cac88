/** Campaigns and their occurrences: an occurrence is one document, written only by the version that was read. */
import { isOpen, type Occurrence } from '../../core/campaign/occurrence.ts';
import type { Halt, OccurrenceId } from '../../core/campaign/occurrence-id.ts';
import type { CampaignStore, KnownCampaign } from '../../ports/store/campaign-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type OccurrenceRow = Omit<Occurrence, 'id'> & { _id: OccurrenceId; kind: 'occurrence'; atWork: 0 | 1 };
type CampaignRow = KnownCampaign & { _id: string; kind: 'campaign' };

export const createCampaignStore = (campaigns: Collection): CampaignStore => ({
  async known(flow) {
    const row = (await campaigns.findOne({ _id: flow } as Filter)) as unknown as CampaignRow | null;
    return row && { flow: row.flow, written: row.written, since: row.since, through: row.through };
  },

  async remember(campaign) {
    const row: CampaignRow = { _id: campaign.flow, kind: 'campaign', ...campaign };
    const [isNew] = await insertNew(campaigns, [row]);
    if (!isNew) await campaigns.replaceOne({ _id: row._id } as Filter, row as never);
  },

  async open(occurrence) {
    const [isNew] = await insertNew(campaigns, [rowOf(occurrence)]);
    return isNew === true;
  },

  async save(occurrence) {
    const { id, version } = occurrence;
    const replacement = rowOf({ ...occurrence, version: version + 1 });
    const { matchedCount } = await campaigns.replaceOne({ _id: id, version } as Filter, replacement as never);
    return matchedCount === 1;
  },

  async find(id) {
    const row = await campaigns.findOne({ _id: id, kind: 'occurrence' } as Filter);
    return row && occurrenceOf(row as unknown as OccurrenceRow);
  },

  async atWork() {
    const rows = await campaigns.find({ kind: 'occurrence', atWork: 1 } as Filter).toArray();
    const occurrences = rows.map((row) => occurrenceOf(row as unknown as OccurrenceRow));
    return occurrences.sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  },

  async latest({ flow, limit }) {
    const filter: Filter = { kind: 'occurrence', ...(flow === undefined ? {} : { flow }) };
    const rows = await campaigns.find(filter).sort({ startedAt: -1, _id: -1 }).limit(limit).toArray();
    return rows.map((row) => occurrenceOf(row as unknown as OccurrenceRow));
  },

  async halted(ids) {
    const filter: Filter = { _id: { $in: [...ids] }, state: { $in: ['paused', 'stopped'] } };
    const rows = await campaigns.find(filter).project({ _id: 1, state: 1 }).toArray();
    return new Map(rows.map((row) => [row._id as unknown as OccurrenceId, row.state as Halt]));
  },
});

function rowOf(occurrence: Occurrence): OccurrenceRow {
  const { id, ...rest } = occurrence;
  const atWork = isOpen(occurrence) || occurrence.telling !== null || occurrence.report === null ? 1 : 0;
  return { _id: id, ...rest, kind: 'occurrence', atWork };
}

const occurrenceOf = ({ _id, kind: _kind, atWork: _atWork, ...rest }: OccurrenceRow): Occurrence => ({
  id: _id,
  ...rest,
});
