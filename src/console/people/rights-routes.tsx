/** A person's rights: the proof of what they agreed to, everything we hold of them, and to be forgotten. */
import type { ContactRecord } from '../../core/record.ts';
import { prove } from '../../http/api/consents.ts';
import { erasureOn } from '../../http/api/contact-erasure.ts';
import { proofPage } from '../../http/proof-page.tsx';
import { subjectOf } from '../../pipeline/people/subject.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { PageRoute, Reply } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { deedsOf, forContact, unknown } from './person-routes.tsx';
import { titleOf } from './person-view.ts';
import { ErasedPage, ErasePlan, type Holdings } from './plan-pages.tsx';
import { planWords } from './plan-words.ts';

const lookAgainSeconds = 2;

export function rightsRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const plan = async ({ id, contact }: ContactRecord, visitor: Visitor, notSure: boolean): Promise<Reply> => {
    const holdings = await holdingsOf(deps, id);
    return {
      title: planWords(visitor.language).eraseTitle(titleOf(contact)),
      status: notSure ? 400 : 200,
      body: <ErasePlan {...{ contact, visitor, holdings, notSure }} />,
    };
  };

  return [
    {
      method: 'get',
      path: '/contacts/:contact/proof',
      needs: ['privacy'],
      does: 'consent.proved',
      handle: forContact(deps, async ({ id }) => {
        const file = proofPage(await prove(deps, id, undefined));
        return { file, type: 'html', name: `consent-${id}.html` };
      }),
    },
    {
      method: 'get',
      path: '/contacts/:contact/everything',
      needs: ['privacy'],
      does: 'contact.exported',
      handle: forContact(deps, async ({ id }, { visitor }) => {
        const { store, erasing, clock } = deps;
        const subject = await subjectOf({ store, suppressions: erasing.suppressions }, id, clock.now());
        if (subject === null) return unknown(visitor);
        return { file: `${JSON.stringify(subject, null, 2)}\n`, type: 'json', name: `contact-${id}.json` };
      }),
    },
    {
      method: 'get',
      path: '/contacts/:contact/erase',
      needs: ['privacy'],
      handle: forContact(deps, (record, { visitor }) => plan(record, visitor, false)),
    },
    {
      method: 'post',
      path: '/contacts/:contact/erase',
      needs: ['privacy'],
      does: 'contact.erased',
      handle: forContact(deps, async (record, { form, visitor }) => {
        if (form.one('sure') !== 'yes') return plan(record, visitor, true);
        const reason = form.one('reason').trim().slice(0, longestReason);
        const erased = await deedsOf(deps, visitor).erase(record.id, reason === '' ? undefined : reason);
        return { goTo: `/contacts/${encodeURIComponent(erased)}/erased` };
      }),
    },
    {
      method: 'get',
      path: '/contacts/:contact/erased',
      needs: ['see', 'privacy'],
      handle: forContact(deps, async ({ id }, { visitor }) => {
        const report = await erasureOn(deps, id);
        if (report === null) return unknown(visitor);
        return {
          title: planWords(visitor.language).erasedTitle,
          body: <ErasedPage {...{ report, visitor }} />,
          ...(report.carriedOutAt === null ? { refreshSeconds: lookAgainSeconds } : {}),
        };
      }),
    },
  ];
}

/** As the API takes it. */
const longestReason = 200;

async function holdingsOf({ store }: ConsoleDeps, id: ContactRecord['id']): Promise<Holdings> {
  const [addresses, messages, turns] = await Promise.all([
    store.contacts.addressesOf(id),
    store.messages.count(id),
    store.journal.count(id),
  ]);
  return { addresses: addresses.length, messages, turns };
}
