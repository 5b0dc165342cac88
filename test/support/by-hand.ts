/** Changes a stored document as somebody with a shell of the database does, past everything that Kabar checks. */
import { openAnyStore } from '../../src/adapters/store/connect.ts';

type Stored = { _id: string } & Record<string, unknown>;

/** One document of the collection. */
export async function anyId(file: string, collection: string): Promise<string> {
  const { store, connection } = await openAnyStore({ kind: 'embedded', file });
  const found = await connection.collection<Stored>(collection).findOne({});
  await store.close();
  if (found === null) throw new Error(`nothing is in ${collection}`);
  return found._id;
}

/** Answers the document as it was, so that it can be put back. */
export async function changeByHand(
  file: string,
  collection: string,
  id: string,
  change: (document: Stored) => Stored,
): Promise<Stored> {
  const { store, connection } = await openAnyStore({ kind: 'embedded', file });
  const documents = connection.collection<Stored>(collection);
  const was = await documents.findOne({ _id: id });
  if (was === null) throw new Error(`no document ${id} in ${collection}`);
  await documents.replaceOne({ _id: id }, change(structuredClone(was)));
  await store.close();
  return was;
}
