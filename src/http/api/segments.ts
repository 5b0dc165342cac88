/** Segments: how many people each has now, and who the first of them are. */
import { z } from 'zod';
import { stages } from '../../core/lifecycle/stages.ts';
import type { HttpDeps } from '../deps.ts';
import { limit } from '../fields.ts';
import { type Route, route } from '../route.ts';
import { countSegment, previewSegment, segmentNames } from '../segment-people.ts';

const segmentView = z.object({
  name: z.string(),
  condition: z.string().meta({ description: 'In CEL, as flows/segments.yaml has it.' }),
  contacts: z.int(),
  marketing: z.int().meta({ description: 'Those of them who may get marketing now.' }),
  utility: z.int().meta({ description: 'Those of them who may get messages about something of theirs now.' }),
});

const personView = z.object({
  id: z.string(),
  stage: z.enum(stages),
  language: z.string(),
  addresses: z.array(z.object({ kind: z.string(), value: z.string() })),
});

export const segmentRoutes = (deps: HttpDeps): readonly Route[] => [
  route({
    method: 'get',
    path: '/api/segments',
    id: 'countSegments',
    needs: ['read'],
    summary: 'Every segment with how many contacts it has now',
    answers: { 200: { words: 'The segments.', schema: z.object({ segments: z.array(segmentView) }) } },
    async handle() {
      const segments = await Promise.all(segmentNames(deps).map((name) => countSegment(deps, name)));
      return { status: 200, body: { segments } };
    },
  }),
  route({
    method: 'get',
    path: '/api/segments/:segment',
    id: 'readSegment',
    needs: ['read'],
    summary: 'How many contacts a segment has now, and the first of them',
    params: z.object({ segment: z.string().max(64) }),
    query: z.strictObject({ limit: limit.default(10).meta({ description: 'The first so many.' }) }),
    answers: {
      200: { words: 'The segment.', schema: segmentView.extend({ first: z.array(personView) }) },
    },
    async handle({ params, query }) {
      const counted = await countSegment(deps, params.segment);
      const first = await previewSegment(deps, params.segment, query.limit);
      const people = first.map(({ id, lifecycle, language, addresses }) => ({
        id,
        stage: lifecycle.stage,
        language,
        addresses,
      }));
      return { status: 200, body: { ...counted, first: people } };
    },
  }),
];
