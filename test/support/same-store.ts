/** Everything a store holds, bit by bit, to be compared with what another one holds. */
import { createHash } from 'node:crypto';
import { openAnyStore, type StorePlace } from '../../src/adapters/store/connect.ts';
import { contentNames, rawAccess } from '../../src/adapters/store/raw-access.ts';

/** By collection: how many documents, a digest of all their bytes, and the names of the indexes. */
export async function contentOf(
  place: StorePlace,
): Promise<Record<string, readonly [number, string, readonly string[]]>> {
  const { store, connection } = await openAnyStore(place);
  const content: Record<string, readonly [number, string, readonly string[]]> = {};
  for (const name of await contentNames(connection)) {
    const documents: string[] = [];
    for await (const batch of rawAccess(connection).all(name))
      documents.push(...batch.map((bytes) => bytes.toString('base64')));
    const digest = createHash('sha256').update(documents.sort().join('\n')).digest('hex');
    const indexes = await connection.collection(name).indexes();
    content[name] = [documents.length, digest, indexes.map((index) => String(index.name)).sort()];
  }
  await store.close();
  return content;
}
