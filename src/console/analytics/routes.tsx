/** The analytics, and the days behind them as files. */
import { figuresSheet } from '../../http/figures-now.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Asked, PageRoute, Reply } from '../frame/page-route.ts';
import { periodOf } from '../period/period.ts';
import { AnalyticsPage } from './page.tsx';
import { analyticsOf } from './view.ts';
import { shareWords } from './words.ts';

export function analyticsRoutes(deps: ConsoleDeps): readonly PageRoute[] {
  const daysOf = ({ query }: Asked) => {
    const { from, to } = periodOf(query, deps.clock.now(), deps.release()?.policy.defaultTimeZone ?? 'UTC');
    return deps.store.figures.between(from, to);
  };
  const asFile = (
    ending: 'csv' | 'json',
    file: (days: Awaited<ReturnType<typeof daysOf>>) => string,
  ): PageRoute => ({
    method: 'get',
    path: `/analytics/figures.${ending}`,
    needs: ['see'],
    does: 'figures.exported',
    handle: async (asked): Promise<Reply> => ({
      file: file(await daysOf(asked)),
      type: ending,
      name: `figures.${ending}`,
    }),
  });
  return [
    {
      method: 'get',
      path: '/analytics',
      needs: ['see'],
      async handle({ query, visitor: { language } }) {
        const view = await analyticsOf(query, language, deps);
        return { title: shareWords(language).title, body: <AnalyticsPage {...{ view, language }} /> };
      },
    },
    asFile('csv', figuresSheet),
    asFile('json', (days) => `${JSON.stringify(days, null, 2)}\n`),
  ];
}
