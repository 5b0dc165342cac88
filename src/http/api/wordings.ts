/** Messages with several wordings: what people did after each. */
import { z } from 'zod';
import type { HttpDeps } from '../deps.ts';
import { refusal } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { wordingsNow } from '../wordings-now.ts';
import { flowOf } from './flow-of.ts';

const rate = z.number().min(0).max(1);

const wording = z.object({
  name: z.string().meta({ description: 'The name of its text.' }),
  part: rate.nullable().meta({ description: 'Its part of the people; null where it follows the results.' }),
  judged: z.int().meta({ description: 'People whose three days after it are over: the others are of them.' }),
  replies: z.int(),
  clicks: z.int(),
  left: z
    .int()
    .meta({ description: 'People who withdrew a consent when this was the last thing we had said.' }),
  goals: z.record(z.string(), z.int()),
  likely: z
    .object({ from: rate, to: rate })
    .meta({ description: 'Where the rate of what is hoped for lies, at 95 % (Wilson).' }),
  drivesAway: z.boolean().meta({ description: 'Clearly more people leave after it than after the others.' }),
});

const verdict = z.discriminatedUnion('is', [
  z.object({ is: z.literal('nothing yet') }),
  z.object({ is: z.literal('likely real'), best: z.string(), ratio: z.number().nullable(), p: rate }),
  z.object({
    is: z.literal('may be chance'),
    best: z.string(),
    p: rate,
    neededOfEach: z.int().nullable().meta({ description: 'So many people for each wording would tell.' }),
  }),
]);

const step = z.object({
  step: z.string(),
  by: z.string().meta({ description: '`replies`, `clicks` or a goal.' }),
  learns: z.boolean(),
  wordings: z.array(wording),
  verdict,
  groups: z
    .array(
      z.object({
        group: z.string().meta({
          description:
            '`segment:regulars`, as they were when it was said; `hours:12`: from 12:00 to 17:59 where they live.',
        }),
        wordings: z.array(
          z.object({
            name: z.string(),
            judged: z.int(),
            good: z.int().meta({ description: 'Of these, how many did what `by` names.' }),
            left: z.int(),
          }),
        ),
        verdict: verdict.meta({
          description: 'Surer than alone: the more groups, the surer each has to be.',
        }),
      }),
    )
    .meta({ description: 'The same by segment and time of day.' }),
});

export const wordingRoutes = (deps: Pick<HttpDeps, 'store' | 'clock' | 'release'>): readonly Route[] => [
  route({
    method: 'get',
    path: '/api/flows/:flow/wordings',
    id: 'readWordings',
    needs: ['read'],
    summary:
      'What people did after each wording of the messages of a flow that have several, in the last 90 days',
    params: z.object({
      flow: z
        .string()
        .max(100)
        .meta({ examples: ['welcome'] }),
    }),
    answers: {
      200: {
        words: 'By step; none for a flow whose messages have one wording.',
        schema: z.object({ steps: z.array(step) }),
      },
    },
    async handle({ params }) {
      const release = deps.release();
      if (release === null) throw refusal('request.not-found', 'There is no release yet.', { status: 503 });
      const steps = await wordingsNow(deps, release, flowOf(params.flow, release));
      return { status: 200, body: { steps } };
    },
  }),
];
