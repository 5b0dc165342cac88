/** The pages on contacts: the list, and everything about one of them. */
import type { ConsoleDeps } from '../deps.ts';
import type { PageRoute } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { createCounts } from './counts.ts';
import { ListPage } from './list-page.tsx';
import { listView } from './list-view.ts';
import { mergeRoutes } from './merge-routes.tsx';
import { personRoutes } from './person-routes.tsx';
import { rightsRoutes } from './rights-routes.tsx';
import { type PeopleFilter, readFilter } from './search.ts';
import { listWords } from './words.ts';

export function peopleRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const counts = createCounts(deps);
  return [
    {
      method: 'get',
      path: '/contacts',
      needs: ['see', 'privacy'],
      async handle({ query, visitor }) {
        const filter = filterFor(visitor, readFilter(query));
        const view = await listView(deps, counts, { filter, after: query.one('after') || null });
        return { title: listWords(visitor.language).title, body: <ListPage {...{ view, visitor }} /> };
      },
    },
    ...personRoutes(deps),
    ...rightsRoutes(deps),
    ...mergeRoutes(deps),
  ];
}

/** Who may find a person and no more does not learn from a filter what is not shown to them. */
const filterFor = (visitor: Visitor, filter: PeopleFilter): PeopleFilter =>
  visitor.may('see') ? filter : { ...filter, segment: '', stage: '', tag: '' };
