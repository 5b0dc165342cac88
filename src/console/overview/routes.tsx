/** The overview, where the console begins. */
import type { ConsoleDeps } from '../deps.ts';
import type { PageRoute } from '../frame/page-route.ts';
import { FirstSteps } from './first-steps.tsx';
import { OverviewPage } from './page.tsx';
import { type OverviewView, overviewOf } from './view.ts';
import { overviewWords } from './words.ts';

/** It is looked at from afar, on a screen on the wall: it keeps up by itself. */
const refreshSeconds = 60;

export const overviewRoutes = (deps: ConsoleDeps): readonly PageRoute[] => [
  {
    method: 'get',
    path: '/overview',
    needs: ['see'],
    async handle({ query, visitor: { language } }) {
      const view = await overviewOf(query, deps);
      return {
        title: overviewWords(language).title,
        body: (
          <>
            {deps.phones && isEmpty(view) && <FirstSteps language={language} />}
            <OverviewPage {...{ view, language }} />
          </>
        ),
        refreshSeconds,
      };
    },
  },
];

const isEmpty = ({ byStage }: OverviewView): boolean => byStage.every(({ count }) => count === 0);
