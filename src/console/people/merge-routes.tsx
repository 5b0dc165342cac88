/** Two contacts are one person, or two after all: first what would happen, then doing it. */

import type { Submission } from '../../pipeline/intake/inbox.ts';
import { mergeOf, partingOf } from '../../pipeline/people/merging.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { PageRoute } from '../frame/page-route.ts';
import { untilDecided } from './decided.ts';
import { back, forContact, unknown } from './person-routes.tsx';
import { recordOf } from './person-view.ts';
import { MergePlan, UnmergePlan } from './plan-pages.tsx';
import { planWords } from './plan-words.ts';

export function mergeRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const { inbox, store } = deps;
  const tell = async (submission: Submission) => {
    await inbox.submit([submission]);
    await untilDecided(deps, [submission.id]);
  };

  return [
    {
      method: 'get',
      path: '/contacts/:contact/merge',
      needs: ['edit'],
      handle: forContact(deps, async (one, { query, visitor }) => {
        const other = await recordOf(deps, query.one('with').trim());
        if (other === null) return unknown(visitor);
        const { contact: younger } = mergeOf(one, other, visitor.name);
        const [kept, gone] = younger === one.id ? [other, one] : [one, other];
        const body = (
          <MergePlan kept={kept.contact} gone={gone.contact} from={one.contact} visitor={visitor} />
        );
        return { title: planWords(visitor.language).mergeTitle, body };
      }),
    },
    {
      method: 'post',
      path: '/contacts/:contact/merge',
      needs: ['edit'],
      does: 'contacts.merged',
      handle: forContact(deps, async (one, { form, visitor }) => {
        const other = await recordOf(deps, form.one('with'));
        if (other === null) return unknown(visitor);
        const submission = mergeOf(one, other, visitor.name);
        await tell(submission);
        return back(submission.contact === one.id ? other.id : one.id, 'merged');
      }),
    },
    {
      method: 'get',
      path: '/contacts/:contact/unmerge',
      needs: ['edit'],
      handle: forContact(deps, async (record, { visitor }) => {
        // Refuses when there is nothing to undo.
        await partingOf(store, record, visitor.name);
        const body = <UnmergePlan contact={record.contact} visitor={visitor} />;
        return { title: planWords(visitor.language).unmergeTitle, body };
      }),
    },
    {
      method: 'post',
      path: '/contacts/:contact/unmerge',
      needs: ['edit'],
      does: 'contacts.unmerged',
      handle: forContact(deps, async (record, { visitor }) => {
        await tell(await partingOf(store, record, visitor.name));
        return back(record.id, 'parted');
      }),
    },
  ];
}
