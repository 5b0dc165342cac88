/** Pictures of flows, of the life of a contact and of all flows, with how many contacts are where now. */
import { z } from 'zod';
import type { Release } from '../../core/release.ts';
import { createPainter } from '../../graph/painter.ts';
import {
  flowPicture,
  lifePicture,
  overviewPicture,
  type Picture,
  type PictureDeps,
} from '../../graph/pictures.ts';
import { picturePolicy } from '../../graph/policy.ts';
import type { HttpDeps } from '../deps.ts';
import { invalidFields, refusal } from '../problem.ts';
import { type Answer, type Route, route } from '../route.ts';
import { flowOf } from './flow-of.ts';

const query = z.strictObject({
  language: z
    .string()
    .max(35)
    .exactOptional()
    .meta({
      description: 'The language of the texts; without it that of flows/policy.yaml.',
      examples: ['id'],
    }),
  counts: z
    .enum(['true', 'false'], { error: 'Write true or false.' })
    .default('true')
    .meta({ description: 'Whether it shows how many contacts are at each step or stage now.' }),
});

const answers = { 200: { words: 'The picture, as SVG.', page: 'image/svg+xml' } } as const;

export function graphRoutes({ store, release }: Pick<HttpDeps, 'store' | 'release'>): readonly Route[] {
  const draw = createPainter();
  const paint = async (
    { language, counts }: z.output<typeof query>,
    make: (deps: PictureDeps, current: Release) => Promise<Picture>,
  ): Promise<Answer> => {
    const current = release();
    if (current === null) throw refusal('request.not-found', 'There is no release yet.', { status: 503 });
    const deps = {
      release: current,
      language: languageOf(language, current),
      contacts: counts === 'true' ? store.contacts : null,
    };
    return { status: 200, body: await draw(await make(deps, current)), headers };
  };
  return [
    route({
      method: 'get',
      path: '/api/flows/graph.svg',
      id: 'drawFlows',
      needs: ['read'],
      summary:
        'All flows at a glance: what begins each, which begins which, and how many contacts are in each now',
      query,
      answers,
      handle: ({ query: asked }) => paint(asked, overviewPicture),
    }),
    route({
      method: 'get',
      path: '/api/flows/:flow/graph.svg',
      id: 'drawFlow',
      needs: ['read'],
      summary: 'One flow step by step, with how many contacts are at each now',
      params: z.object({
        flow: z
          .string()
          .max(100)
          .meta({ examples: ['welcome'] }),
      }),
      query,
      answers,
      handle: ({ params, query: asked }) =>
        paint(asked, (deps, current) => flowPicture(flowOf(params.flow, current), deps)),
    }),
    route({
      method: 'get',
      path: '/api/lifecycle/graph.svg',
      id: 'drawLifecycle',
      needs: ['read'],
      summary: 'The life of a contact: its stages, and how many contacts are in each now',
      query,
      answers,
      handle: ({ query: asked }) => paint(asked, lifePicture),
    }),
  ];
}

const headers = {
  'Content-Type': 'image/svg+xml; charset=utf-8',
  'Content-Security-Policy': picturePolicy,
  // It shows what is now.
  'Cache-Control': 'no-store',
};

function languageOf(asked: string | undefined, { texts, policy }: Release): string {
  if (asked === undefined || texts.languages.includes(asked)) return asked ?? policy.defaultLanguage;
  const detail = `There are no texts in it. Use one of: ${texts.languages.join(', ')}.`;
  throw invalidFields([{ pointer: '/query/language', detail }]);
}
