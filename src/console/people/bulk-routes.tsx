/** Tagging everybody whom a filter finds, and exporting them. */
import type { ChannelFacts, ChannelId } from '../../core/channel.ts';
import { editBody } from '../../http/api/contact-bodies.ts';
import { refusal } from '../../http/problem.ts';
import { readBody } from '../../http/read-body.ts';
import { exportContacts } from '../../pipeline/exchange/export-contacts.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Fields, PageRoute } from '../frame/page-route.ts';
import { createBulk, type TagChange } from './bulk.ts';
import { ProgressPage, TagPlan } from './bulk-pages.tsx';
import { bulkWords } from './bulk-words.ts';
import type { Counts } from './counts.ts';
import { everybody, filterFor, readFilter } from './search.ts';

const lookAgainSeconds = 2;

export function bulkRoutes(deps: ConsoleDeps, counts: Counts): readonly PageRoute[] {
  const bulk = createBulk(deps);
  return [
    {
      method: 'get',
      path: '/contacts/tags',
      needs: ['edit'],
      async handle({ query, visitor }) {
        const filter = readFilter(query);
        const change = changeIn(query);
        const words = bulkWords(visitor.language);
        const title = change.way === 'add' ? words.addTitle(change.tag) : words.removeTitle(change.tag);
        return {
          title,
          body: <TagPlan {...{ filter, visitor, change }} counted={await counts.of(filter)} />,
        };
      },
    },
    {
      method: 'post',
      path: '/contacts/tags',
      needs: ['edit'],
      does: 'contacts.tagged',
      handle: ({ form, visitor }) => ({
        goTo: `/contacts/tags/${bulk.begin(readFilter(form), changeIn(form), visitor.name)}`,
      }),
    },
    {
      method: 'get',
      path: '/contacts/tags/:change',
      needs: ['edit'],
      handle({ params, visitor }) {
        const progress = bulk.progress(params.change ?? '');
        return {
          title: bulkWords(visitor.language).progressTitle,
          status: progress === null ? 404 : 200,
          body: <ProgressPage {...{ progress, visitor }} />,
          ...(progress?.state === 'at work' ? { refreshSeconds: lookAgainSeconds } : {}),
        };
      },
    },
    {
      method: 'get',
      path: '/contacts/export',
      needs: ['privacy'],
      does: 'contacts.exported',
      handle({ query, visitor }) {
        const release = deps.release();
        if (release === null) throw refusal('request.invalid', 'No flows are loaded: see the log.');
        const file = exportContacts(
          {
            store: deps.store,
            release,
            now: deps.clock.now(),
            channel: (id) => channelFacts(deps, id),
          },
          {
            consent: null,
            segment: null,
            format: 'csv',
            among: everybody(deps, filterFor(visitor, readFilter(query))),
          },
        );
        return { file, type: 'csv', name: 'contacts.csv' };
      },
    },
  ];
}

function channelFacts({ channels }: ConsoleDeps, id: ChannelId): ChannelFacts {
  const found = channels().find(({ facts }) => facts.id === id);
  if (found) return found.facts;
  throw refusal('channel.unknown', `The channel ${id} is off.`);
}

/** The tag by the same rules as the API's. */
function changeIn(fields: Fields): TagChange {
  const { addTags: [tag = ''] = [] } = readBody(editBody, { addTags: [fields.one('of').trim()] });
  return { tag, way: fields.one('way') === 'remove' ? 'remove' : 'add' };
}
