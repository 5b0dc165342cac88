/** Releases with the sources of their files: written whole, never changed; one small document says which is current. */
import type { ReleaseId } from '../../core/release.ts';
import type { StoredRelease } from '../../core/upgrade/stored-release.ts';
import type { CurrentRelease, ReleaseStore } from '../../ports/store/release-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

/** Sources as JSON text: paths hold dots, and a field's name must not. */
type ReleaseRow = Omit<StoredRelease, 'id' | 'files' | 'media'> & {
  _id: ReleaseId;
  kind: 'release';
  files: string;
  media: string;
};
type CurrentRow = CurrentRelease & { _id: string; kind: 'current' };

/** No release is called so: their names are hashes. */
const currentId = 'current';

export const createReleaseStore = (releases: Collection): ReleaseStore => ({
  async save({ id, files, media, ...rest }) {
    const row: ReleaseRow = {
      _id: id,
      kind: 'release',
      ...rest,
      files: JSON.stringify(files),
      media: JSON.stringify(media),
    };
    await insertNew(releases, [row]);
  },

  async find(id) {
    const row = (await releases.findOne({ _id: id, kind: 'release' } as Filter)) as unknown;
    if (!row) return null;
    const { files, media } = row as ReleaseRow;
    return { ...headOf(row), files: JSON.parse(files), media: JSON.parse(media) };
  },

  async current() {
    const row = (await releases.findOne({ _id: currentId } as Filter)) as unknown as CurrentRow | null;
    if (!row) return null;
    const { release, switches, at, by } = row;
    return { release, switches, seen: row.seen ?? null, at, by };
  },

  async makeCurrent(change) {
    const row: CurrentRow = { _id: currentId, kind: 'current', ...change, switches: change.switches + 1 };
    if (change.switches === 0) {
      const [isNew] = await insertNew(releases, [row]);
      return isNew === true;
    }
    const read = { _id: currentId, switches: change.switches };
    const { matchedCount } = await releases.replaceOne(read as Filter, row as never);
    return matchedCount === 1;
  },

  async latest(limit) {
    const rows = await releases
      .find({ kind: 'release' } as Filter)
      .sort({ createdAt: -1, _id: -1 })
      .limit(limit)
      .project({ files: 0 })
      .toArray();
    return rows.map((row) => ({ ...headOf(row), media: JSON.parse((row as unknown as ReleaseRow).media) }));
  },
});

/** An upsert over FerretDB leaves out what is null. */
function headOf(row: unknown): Omit<StoredRelease, 'files' | 'media'> {
  const { _id, createdAt, by, note, from } = row as ReleaseRow;
  return { id: _id, createdAt, by, note, from: from ?? null };
}
