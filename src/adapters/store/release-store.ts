/** Releases with the sources of their files: written whole, never changed; one small document says which is current. */
import type { DocFile } from '../../core/flow/doc-node.ts';
import type { ReleaseId } from '../../core/release.ts';
import type { StoredRelease } from '../../core/upgrade/stored-release.ts';
import type { CurrentRelease, ReleaseStore } from '../../ports/store/release-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { createSourceTexts } from './source-texts.ts';
import { insertNew } from './writing.ts';

/** Paths with the names of their texts, as JSON: paths hold dots, and a field's name must not. */
type ReleaseRow = Omit<StoredRelease, 'id' | 'files' | 'media'> & {
  _id: ReleaseId;
  kind: 'release';
  files: string;
  media: string;
};
type CurrentRow = CurrentRelease & { _id: string; kind: 'current' };

/** No release is called so: their names are hashes. */
const currentId = 'current';

type NamedFile = readonly [path: string, text: string];

export function createReleaseStore(releases: Collection): ReleaseStore {
  const texts = createSourceTexts(releases);

  /** Releases of before texts had names hold them themselves. */
  async function sources(stored: readonly (NamedFile | DocFile)[]): Promise<readonly DocFile[]> {
    const names = stored.flatMap((file) => ('path' in file ? [] : [file[1]]));
    const written = await texts.load(names);
    return stored.map((file) =>
      'path' in file ? file : { path: file[0], text: written.get(file[1]) ?? '' },
    );
  }

  return {
    async save({ id, files, media, ...rest }) {
      const names = await texts.save(files.map(({ text }) => text));
      const named = files.map(({ path }, index): NamedFile => [path, names[index] ?? '']);
      const row: ReleaseRow = {
        _id: id,
        kind: 'release',
        ...rest,
        files: JSON.stringify(named),
        media: JSON.stringify(media),
      };
      await insertNew(releases, [row]);
    },

    async find(id) {
      const row = (await releases.findOne({ _id: id, kind: 'release' } as Filter)) as unknown;
      if (!row) return null;
      const { files, media } = row as ReleaseRow;
      return { ...headOf(row), files: await sources(JSON.parse(files)), media: JSON.parse(media) };
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
  };
}

/** An upsert over FerretDB leaves out what is null. */
function headOf(row: unknown): Omit<StoredRelease, 'files' | 'media'> {
  const { _id, createdAt, by, note, from } = row as ReleaseRow;
  return { id: _id, createdAt, by, note, from: from ?? null };
}
