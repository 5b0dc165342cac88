/** The id of an imported row in the inbox: made of what the row says, so that the same list twice is one import. */
import type { ContactId } from '../contact-id.ts';
import type { ConsentReported, EntryId } from '../event.ts';
import { fingerprint } from '../hash.ts';

/** Another file name, another line and another person who imports it do not make it another consent. */
export function importEntryId(contact: ContactId, { by: _, evidence, ...said }: ConsentReported): EntryId {
  const { file: __, ...proof } = evidence;
  return `import:${contact}:${fingerprint(JSON.stringify({ ...said, evidence: proof }))}` as EntryId;
}
