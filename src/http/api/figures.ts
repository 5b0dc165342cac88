/** What happened day by day, in numbers: docs/explanation/how-figures-are-counted.md says how each is counted. */
import { z } from 'zod';
import { countNames } from '../../core/figures/day-figures.ts';
import { shiftedDay } from '../../core/figures/weeks.ts';
import { localDay } from '../../core/time/local-time.ts';
import type { HttpDeps } from '../deps.ts';
import { refusal } from '../problem.ts';
import { type Route, route } from '../route.ts';

const dayWords = 'Write a day as 2026-03-01.';
const usualDays = 28;
const mostDays = 731;

const query = z.strictObject({
  from: z.iso
    .date(dayWords)
    .optional()
    .meta({ description: 'The first day; 28 days up to `to` when left out.' }),
  to: z.iso.date(dayWords).optional().meta({ description: 'The last day; today when left out.' }),
});

const counts = z.record(z.string(), z.int());
const dayView = z
  .object({
    day: z.string(),
    heard: z.array(z.int()).meta({ description: 'By hour of the business’s clock.' }),
    ...Object.fromEntries(countNames.map((name) => [name, counts])),
    handed: z.int(),
    byPeople: z.int(),
    unheardOf: z.int(),
  })
  .meta({
    description:
      'What each number is: docs/explanation/how-figures-are-counted.md. Messages are counted four days after they were decided.',
  });

export const figureRoutes = ({ store, clock, release }: HttpDeps): readonly Route[] => [
  route({
    method: 'get',
    path: '/api/figures',
    id: 'readFigures',
    needs: ['read'],
    summary: 'What happened day by day, in numbers',
    query,
    answers: {
      200: {
        words: 'Every day of these on which anything happened.',
        schema: z.object({ zone: z.string(), from: z.string(), to: z.string(), days: z.array(dayView) }),
      },
    },
    async handle({ query: asked }) {
      const zone = release()?.policy.defaultTimeZone ?? 'UTC';
      const to = asked.to ?? localDay(clock.now(), zone);
      const from = asked.from ?? shiftedDay(to, 1 - usualDays);
      if (from > to || shiftedDay(from, mostDays) <= to)
        throw refusal(
          'request.invalid',
          `From ${from} to ${to} is no span of 1 to ${mostDays} days. Write an earlier "from" than "to", and ask for fewer days.`,
        );
      return { status: 200, body: { zone, from, to, days: await store.figures.between(from, to) } };
    },
  }),
];
