/** The pages on contacts: the list, and everything about one of them. */
import type { ConsoleDeps } from '../deps.ts';
import type { PageRoute } from '../frame/page-route.ts';
import { BulkForms } from './bulk-pages.tsx';
import { bulkRoutes } from './bulk-routes.tsx';
import { createCounts } from './counts.ts';
import { importRoutes } from './import-routes.tsx';
import { ListPage } from './list-page.tsx';
import { listView } from './list-view.ts';
import { mergeRoutes } from './merge-routes.tsx';
import { personRoutes } from './person-routes.tsx';
import { rightsRoutes } from './rights-routes.tsx';
import { filterFor, readFilter } from './search.ts';
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
        const body = (
          <ListPage {...{ view, visitor }}>
            <BulkForms {...{ filter, visitor }} />
          </ListPage>
        );
        return { title: listWords(visitor.language).title, body };
      },
    },
    ...bulkRoutes(deps, counts),
    ...importRoutes(deps),
    ...personRoutes(deps),
    ...rightsRoutes(deps),
    ...mergeRoutes(deps),
  ];
}
