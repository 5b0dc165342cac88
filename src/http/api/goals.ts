/** Goals: what was reached, and which flows and campaigns get the credit. */
import { z } from 'zod';
import { dayMs, hourMs } from '../../core/time/instant.ts';
import type { HttpDeps } from '../deps.ts';
import { type Route, route } from '../route.ts';

const daysWords = 'Write a whole number of days from 1 to 3660.';

const query = z.strictObject({
  days: z.coerce
    .number({ error: daysWords })
    .int(daysWords)
    .min(1, daysWords)
    .max(3_660, daysWords)
    .default(90)
    .meta({ description: 'Only what was reached in the last so many days.' }),
});

const goalView = z.object({
  goal: z.string(),
  flow: z.string().nullable().meta({ description: 'Whose message gets the credit; null: nobody’s.' }),
  campaign: z.string().nullable().meta({ description: 'The occurrence of a campaign that began the flow.' }),
  count: z.int(),
  amount: z.number().meta({ description: 'What it was worth together, where events said so.' }),
});

const definition = z.object({
  goal: z.string(),
  event: z.string(),
  points: z.number().meta({ description: 'What reaching it adds to somebody’s engagement.' }),
  withinHours: z.number().meta({ description: 'How long a message that Kabar started gets the credit.' }),
});

export const goalRoutes = ({ store, clock, release }: HttpDeps): readonly Route[] => [
  route({
    method: 'get',
    path: '/api/goals',
    id: 'readGoals',
    needs: ['read'],
    summary: 'How often each goal was reached, by the flow and campaign that gets the credit',
    query,
    answers: {
      200: {
        words: 'The goals of flows/goals.yaml, and what was reached.',
        schema: z.object({ goals: z.array(definition), reached: z.array(goalView) }),
      },
    },
    async handle({ query: { days } }) {
      const goals = [...(release()?.goals.values() ?? [])];
      return {
        status: 200,
        body: {
          goals: goals.map(({ id, event, withinMs, points }) => ({
            goal: id,
            event,
            withinHours: withinMs / hourMs,
            points,
          })),
          reached: await store.goals.counts(clock.now() - days * dayMs),
        },
      };
    },
  }),
];
