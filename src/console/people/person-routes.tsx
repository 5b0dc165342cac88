/** A contact's page, and what is done there. */
import type { ContactId } from '../../core/contact-id.ts';
import type { ContactRecord } from '../../core/record.ts';
import { dayMs } from '../../core/time/instant.ts';
import { editBody, withdrawBody } from '../../http/api/contact-bodies.ts';
import { contactDeeds, type Deed } from '../../http/contact-deeds.ts';
import { readBody } from '../../http/read-body.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Asked, PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { untilDecided } from './decided.ts';
import { changesIn } from './person-edit.ts';
import { PersonPage } from './person-page.tsx';
import { personView, recordOf } from './person-view.ts';
import { type DeedDone, deedsDone, personWords } from './person-words.ts';

/** Answers with what `show` makes of the contact that the address means, or with a page that says there is none. */
export const forContact =
  (deps: ConsoleDeps, show: (record: ContactRecord, asked: Asked) => Promise<Reply>) =>
  async (asked: Asked): Promise<Reply> => {
    const record = await recordOf(deps, asked.params.contact ?? '');
    return record ? show(record, asked) : unknown(asked.visitor);
  };

export const unknown = ({ language }: Visitor): Reply => {
  const words = personWords(language);
  const body = (
    <main class="message">
      <p>{words.unknown}</p>
    </main>
  );
  return { title: words.unknownTitle, status: 404, body };
};

/** Back on the contact's page, with what was done. */
export const back = (contact: ContactId, done: DeedDone): Reply => ({
  goTo: `/contacts/${encodeURIComponent(contact)}?done=${done}`,
});

/** What people of the business do in the console, each time anew. */
export const deedsOf = (deps: ConsoleDeps, { name }: Visitor) => contactDeeds(deps, { by: name, key: null });

export function personRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const settled = async (contact: ContactId, deed: Promise<Deed>, done: DeedDone): Promise<Reply> => {
    await untilDecided(deps, [(await deed).entry]);
    return back(contact, done);
  };

  return [
    {
      method: 'get',
      path: '/contacts/:contact',
      needs: ['see', 'privacy'],
      handle: forContact(deps, async (record, { query, visitor }) => {
        const view = await personView(deps, record, { query, visitor });
        const done = deedsDone.find((each) => each === query.one('done'));
        return { title: view.title, body: <PersonPage {...{ view, visitor, done }} /> };
      }),
    },
    {
      method: 'post',
      path: '/contacts/:contact/edit',
      needs: ['edit'],
      does: 'contact.edited',
      handle: forContact(deps, async ({ id }, { form, visitor }) => {
        const changes = changesIn(form, deps.release()?.attributes ?? new Map());
        if (changes === null) return back(id, 'nothing');
        return settled(id, deedsOf(deps, visitor).edit(id, readBody(editBody, changes)), 'edited');
      }),
    },
    {
      method: 'post',
      path: '/contacts/:contact/pause',
      needs: ['talk'],
      does: 'contact.paused',
      handle: forContact(deps, async ({ id }, { form, visitor }) => {
        const days = Number(form.one('days'));
        if (!Number.isInteger(days) || days < 0 || days > longestPauseDays) return back(id, 'nothing');
        const until = days === 0 ? null : new Date(deps.clock.now() + days * dayMs).toISOString();
        const edit = deedsOf(deps, visitor).edit(id, readBody(editBody, { pausedUntil: until }));
        return settled(id, edit, days === 0 ? 'resumed' : 'paused');
      }),
    },
    {
      method: 'post',
      path: '/contacts/:contact/flows',
      needs: ['edit'],
      does: 'flow.started',
      handle: forContact(deps, async ({ id }, { form, visitor }) =>
        settled(id, deedsOf(deps, visitor).startFlow(id, form.one('flow'), 'operator'), 'started'),
      ),
    },
    {
      method: 'post',
      path: '/contacts/:contact/opt-out',
      needs: ['talk'],
      does: 'contact.opted-out',
      handle: forContact(deps, async ({ id }, { form, visitor }) => {
        const told = readBody(withdrawBody, { source: 'console', evidence: { note: form.one('note') } });
        return settled(id, deedsOf(deps, visitor).withdraw(id, told, 'operator'), 'optedOut');
      }),
    },
  ];
}

const longestPauseDays = 366;
