/** What a cleaning would do now, in numbers. Reads the pages that a real one reads, keeps none of them, and changes nothing. */
import { type Numbers, parts, plus, type RestingPlace, totalOf } from '../../core/cleaning/cleaning.ts';
import { after, type ListSize } from '../../core/cleaning/list-size.ts';
import type { Contact } from '../../core/contact.ts';
import { lastToldAt } from '../../core/record.ts';
import { facetsOf } from '../../core/segment/facets.ts';
import { sizeOfList } from '../figures/list-size.ts';
import { maxErased } from '../retention.ts';
import { type PageDeps, readPage, ruleOf, tooMany, withRoom } from './cleaning-pages.ts';

export type Foreseen = Numbers & { readonly before: ListSize; readonly after: ListSize };

const usualPage = 250;

export async function foresee(deps: PageDeps, limit = usualPage): Promise<Foreseen> {
  let seen = untouched(await sizeOfList(deps.store));
  /** Those who would be archived so late that the rule for the archived finds them at once. */
  let late = 0;
  for (const part of parts) {
    let place: RestingPlace | null = null;
    do {
      const read = await readPage(deps, part, { after: place, limit });
      const page = part.do === 'erase' ? withRoom(read, roomIn(seen)) : read;
      seen = { ...seen, notDone: plus(seen.notDone, page.notDone) };
      for (const { contact, because } of page.found) {
        seen =
          part.do === 'archive' ? withArchived(seen, contact, because) : withErased(seen, contact, because);
        if (part.do === 'archive' && isLate(deps, contact)) late += 1;
      }
      place = page.after;
    } while (place !== null);
    if (part.do === 'erase' && part.rule === 'archived') seen = withLate(seen, late);
  }
  return seen;
}

const untouched = (before: ListSize): Foreseen => ({
  archived: {},
  erased: {},
  notDone: {},
  before,
  after: before,
});

const roomIn = ({ erased }: Numbers): number => maxErased - totalOf(erased);

function withArchived(seen: Foreseen, contact: Contact, because: string): Foreseen {
  const { marketing, utility } = facetsOf(contact);
  const change = { from: contact.lifecycle.stage, to: 'archived', marketing, utility } as const;
  return {
    ...seen,
    archived: plus(seen.archived, { [because]: 1 }),
    after: after(seen.after, change),
  };
}

function withErased(seen: Foreseen, { lifecycle }: Pick<Contact, 'lifecycle'>, because: string): Foreseen {
  const change = { from: lifecycle.stage, to: null, marketing: 0, utility: 0 } as const;
  return { ...seen, erased: plus(seen.erased, { [because]: 1 }), after: after(seen.after, change) };
}

function withLate(seen: Foreseen, late: number): Foreseen {
  const done = Math.min(late, Math.max(0, roomIn(seen)));
  const archived = { lifecycle: { stage: 'archived', attempt: 0, remembered: null } } as const;
  const erased = Array.from({ length: done }).reduce<Foreseen>(
    (sum) => withErased(sum, archived, 'archived'),
    seen,
  );
  return { ...erased, notDone: plus(erased.notDone, { [tooMany]: late - done }) };
}

/** As somebody archived they would be due by the rule for the archived. */
function isLate({ policy, now }: PageDeps, contact: Contact): boolean {
  const rule = ruleOf(policy, 'archived');
  return rule !== null && lastToldAt(contact) < now - rule.afterMs;
}
