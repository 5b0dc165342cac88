/** Rounds of polls and counted questions, with their results as they are now. */
import { z } from 'zod';
import type { FlowId } from '../../core/flow/flow.ts';
import type { RoundId } from '../../core/round.ts';
import type { HttpDeps } from '../deps.ts';
import { limit } from '../fields.ts';
import { refusal } from '../problem.ts';
import { aheadView, roundView, viewAhead, viewRound } from '../round-results.ts';
import { type Route, route } from '../route.ts';

const query = z.strictObject({
  flow: z.string().max(100).exactOptional().meta({ description: 'Only those of this flow.' }),
  limit: limit.default(20).meta({ description: 'The latest so many.' }),
});

const params = z.object({
  round: z
    .string()
    .max(400)
    .meta({ description: 'The id of the round.', examples: ['weekly-poll.next-dish.2026-12-01'] }),
});

export function roundRoutes({ store, clock, release }: HttpDeps): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/rounds',
      id: 'listRounds',
      needs: ['read'],
      summary: 'Rounds of polls and counted questions, latest first, with their votes as they are now',
      query,
      answers: {
        200: {
          words: 'The rounds, and how many are still to come where they are dated ahead.',
          schema: z.object({ rounds: z.array(roundView), ahead: z.array(aheadView) }),
        },
      },
      async handle({ query: { flow, limit: most } }) {
        const now = clock.now();
        const rounds = await store.rounds.list(most, flow as FlowId | undefined);
        const current = release();
        return {
          status: 200,
          body: {
            rounds: await Promise.all(rounds.map((round) => viewRound(store, round, now))),
            ahead: current ? viewAhead(current, now) : [],
          },
        };
      },
    }),
    route({
      method: 'get',
      path: '/api/rounds/:round',
      id: 'readRound',
      needs: ['read'],
      summary: 'One round with its votes as they are now',
      params,
      answers: { 200: { words: 'The round.', schema: roundView } },
      async handle({ params: { round: id } }) {
        const round = await store.rounds.find(id as RoundId);
        if (!round) throw refusal('round.unknown', 'No round has this id.');
        return { status: 200, body: await viewRound(store, round, clock.now()) };
      },
    }),
  ];
}
