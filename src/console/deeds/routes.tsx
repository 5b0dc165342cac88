/** The journal of admins, page by page. */
import { tabNames } from '../accounts/tabs.tsx';
import type { ConsoleDeps } from '../deps.ts';
import type { PageRoute } from '../frame/page-route.ts';
import { DeedsPage } from './page.tsx';

const perPage = 50;

export const deedsRoutes = ({ store }: ConsoleDeps): readonly PageRoute[] => [
  {
    method: 'get',
    path: '/audit',
    needs: ['own'],
    async handle({ query, visitor: { language } }) {
      const before = query.one('before') || null;
      const found = await store.deeds.latest(before, perPage + 1);
      const deeds = found.slice(0, perPage);
      const older = found.length > perPage ? (deeds.at(-1)?.id ?? null) : null;
      return {
        title: tabNames(language).deeds,
        body: <DeedsPage {...{ deeds, older, language }} isFirst={before === null} />,
      };
    },
  },
];
