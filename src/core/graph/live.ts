/** What is known of now beside a picture: how many contacts stand at each card. */
import type { Flow, FlowId } from '../flow/flow.ts';
import { own } from '../flow/own.ts';
import type { Standing, StandingCount } from '../flow/standing.ts';
import { flowCardId, stageCardId, stepCardId } from './card-ids.ts';
import { counted } from './time-words.ts';

/** Badges by card, and what else is to be said. It changes no card's size: a picture with counts is laid out as one without. */
export type Live = { readonly badges: ReadonlyMap<string, string>; readonly notes: readonly string[] };

export const nothingLive: Live = { badges: new Map(), notes: [] };

/** `all` is how many contacts there are in the flow: one may stand at several places. */
export function flowLive(flow: Flow, standing: readonly StandingCount[], all: number): Live {
  const byStep = new Map<string, Record<Standing, number>>();
  for (const { step, how, contacts } of standing) {
    const known = byStep.get(step) ?? { here: 0, inside: 0, aside: 0 };
    byStep.set(step, { ...known, [how]: known[how] + contacts });
  }
  const gone = [...byStep].filter(([step]) => own(flow.steps, step) === undefined);
  const earlier = standing
    .filter(({ version }) => version !== flow.version)
    .reduce((sum, { contacts }) => sum + contacts, 0);
  return {
    badges: new Map([...byStep].map(([step, counts]) => [stepCardId(step), standingWords(counts)])),
    notes: [
      all === 0 ? 'Nobody is in this flow now.' : `${contactsWords(all)} in this flow now.`,
      ...(earlier === 0
        ? []
        : [`At ${counted(earlier, 'place')} it is an earlier version of the flow that they go through.`]),
      ...gone.map(
        ([step, counts]) => `At the step ${step}, which is no longer here: ${standingWords(counts)}.`,
      ),
    ],
  };
}

const standingWords = ({ here, inside, aside }: Record<Standing, number>): string =>
  [
    here === 0 ? '' : `${grouped(here)} here`,
    inside === 0 ? '' : `${grouped(inside)} inside`,
    aside === 0 ? '' : `${grouped(aside)} set aside`,
  ]
    .filter((words) => words !== '')
    .join(' · ');

/** By stage, as the store counts them. */
export function lifeLive(byStage: Readonly<Record<string, number>>): Live {
  const stages = Object.entries(byStage);
  const all = stages.reduce((sum, [, count]) => sum + count, 0);
  return {
    badges: new Map(stages.map(([stage, count]) => [stageCardId(stage), grouped(count)])),
    notes: [all === 0 ? 'There are no contacts yet.' : `${contactsWords(all)} in all.`],
  };
}

export function overviewLive(byFlow: ReadonlyMap<FlowId, number>): Live {
  const busy = [...byFlow].filter(([, count]) => count > 0);
  return {
    badges: new Map(busy.map(([flow, count]) => [flowCardId(flow), `${grouped(count)} in it`])),
    notes: busy.length === 0 ? ['Nobody is in a flow now.'] : [],
  };
}

const contactsWords = (count: number): string => `${grouped(count)} ${count === 1 ? 'contact' : 'contacts'}`;

/** `12345` is `12,345`. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
