/** One change for everybody whom a filter finds: page by page through the inbox, the next page when the last one is decided. */
import { randomUUID } from 'node:crypto';
import type { ContactId } from '../../core/contact-id.ts';
import type { EntryId } from '../../core/event.ts';
import { awaitDecisions } from '../../pipeline/exchange/await-decisions.ts';
import type { ConsoleDeps } from '../deps.ts';
import { everybody, type PeopleFilter } from './search.ts';

export type TagChange = { readonly tag: string; readonly way: 'add' | 'remove' };

export type BulkProgress = {
  readonly change: TagChange;
  /** Who was changed so far; whoever had the tag already, or never, is not counted. */
  readonly changed: number;
  readonly state: 'at work' | 'done' | 'failed';
};

export type Bulk = {
  /** Begins, and gives the name under which its progress is told. */
  begin(filter: PeopleFilter, change: TagChange, by: string): string;
  /** Null for one that this process does not know (any more). */
  progress(name: string): BulkProgress | null;
};

const mostRemembered = 20;

/** Known to this process alone. One that ends with the process can be begun again: whoever is done is passed over. */
export function createBulk(deps: ConsoleDeps): Bulk {
  const known = new Map<string, { -readonly [Key in keyof BulkProgress]: BulkProgress[Key] }>();
  const decided = awaitDecisions(deps.store);

  async function* changing(
    filter: PeopleFilter,
    { tag, way }: TagChange,
  ): AsyncGenerator<readonly ContactId[]> {
    for await (const page of everybody(deps, filter))
      yield page
        .filter(({ contact }) => contact.tags.includes(tag) === (way === 'remove'))
        .map(({ id }) => id);
  }

  async function tell(name: string, contacts: readonly ContactId[], { tag, way }: TagChange, by: string) {
    const tags = way === 'add' ? { addTags: [tag] } : { removeTags: [tag] };
    const submissions = contacts.map((contact) => ({
      contact,
      id: `bulk:${name}:${contact}` as EntryId,
      event: { type: 'contact.edited', actor: by, ...tags } as const,
      rank: 2 as const,
    }));
    await deps.inbox.submit(submissions);
    await decided(submissions.map(({ id }) => id));
  }

  return {
    begin(filter, change, by) {
      const name = randomUUID();
      const progress: { -readonly [Key in keyof BulkProgress]: BulkProgress[Key] } = {
        change,
        changed: 0,
        state: 'at work',
      };
      const [oldest] = known.keys();
      if (known.size >= mostRemembered && oldest !== undefined) known.delete(oldest);
      known.set(name, progress);
      const work = async () => {
        for await (const contacts of changing(filter, change)) {
          if (contacts.length > 0) await tell(name, contacts, change, by);
          progress.changed += contacts.length;
        }
        progress.state = 'done';
      };
      work().catch((error) => {
        progress.state = 'failed';
        deps.logger.error('tagging many contacts ended early', { error });
      });
      return name;
    },
    progress: (name) => known.get(name) ?? null,
  };
}
