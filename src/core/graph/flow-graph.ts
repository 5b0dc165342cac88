/** One flow as a graph: what begins it, every step with its words, and where each leads. */
import type { Flow, Step, StepId } from '../flow/flow.ts';
import type { Release } from '../release.ts';
import { stepCardId } from './card-ids.ts';
import { type Card, type CardLine, fact, type Graph, joinWays, markUnreached, type Way } from './graph.ts';
import { type WayIn, waysIn } from './start-words.ts';
import { stepCard } from './step-card.ts';
import { type Place, placeOf, stepWays } from './step-ways.ts';
import { counted, durationWords } from './time-words.ts';
import { wordsOf } from './words-of.ts';

const startId = 'start';
const endId = 'end';

const letGoId = (step: StepId): string => `let-go:${step}`;

/** In a language without words of its own the house's are shown. Deterministic: the same release, the same graph. */
export function flowGraph(flow: Flow, release: Release, language: string): Graph {
  const words = wordsOf(release, language);
  const entries = waysIn(flow, release, language);
  // `go` and `end` are ways; a `go` that leads round to itself has nowhere else to be shown.
  const steps = Object.values(flow.steps).filter(
    (step) => placeOf(flow, step.id).at === 'step' && !leadsOn(flow, step),
  );
  const ways = joinWays([
    { from: startId, to: cardOf(placeOf(flow, flow.first), null), look: 'on', label: '' },
    ...steps.flatMap((step) =>
      stepWays(flow, step, { words, rounds: release.rounds.get(flow.id) }).map(
        ({ look, label, to }): Way => ({ from: stepCardId(step.id), to: cardOf(to, step), look, label }),
      ),
    ),
  ]);
  const isUsed = (id: string) => ways.some(({ to }) => to === id);
  const cards: readonly Card[] = [
    startCard(flow, release, entries),
    ...steps.map((step): Card => {
      const face = stepCard(step, { release, flow, words });
      return { id: stepCardId(step.id), name: step.id, ...face };
    }),
    ...steps.filter(({ id }) => isUsed(letGoId(id))).map(({ id }) => letGoCard(id)),
    ...(isUsed(endId) ? [endCard(entries)] : []),
  ];
  return {
    title: flow.id,
    about: flow.about,
    language,
    direction: 'down',
    cards: markUnreached(cards, ways, [startId]),
    ways,
    groups: [],
  };
}

/** A `go` that arrives somewhere else. */
function leadsOn(flow: Flow, step: Step): boolean {
  const place = placeOf(flow, step.id);
  return place.at === 'step' && place.id !== step.id;
}

function cardOf(place: Place, from: Step | null): string {
  if (place.at === 'step') return stepCardId(place.id);
  return place.at === 'let-go' && from !== null ? letGoId(from.id) : endId;
}

const busyWords: Readonly<Record<Flow['ifBusy'], string>> = {
  interrupt: 'interrupts what is going on',
  wait: 'waits its turn while another flow is going on',
  skip: 'does not begin while another flow is going on',
};

function startCard(flow: Flow, release: Release, entries: readonly WayIn[]): Card {
  const purpose = release.topics.get(flow.topic)?.purpose;
  const about = `topic: ${flow.topic}${purpose === undefined ? '' : ` (${purpose})`}`;
  const begins: readonly CardLine[] =
    entries.length === 0
      ? [{ kind: 'text', text: 'somebody of the business begins it, or an application' }]
      : entries.map(({ words: text }) => ({ kind: 'text', text }));
  return {
    id: startId,
    look: 'start',
    head: 'Begins when',
    name: flow.id,
    lines: [
      ...begins,
      fact(about),
      fact(busyWords[flow.ifBusy], 'limit'),
      ...(flow.expiresAfterMs === undefined
        ? []
        : [fact(`of no use after ${durationWords(flow.expiresAfterMs)}`, 'clock')]),
    ],
  };
}

function endCard(entries: readonly WayIn[]): Card {
  const callers = entries.filter(({ door }) => door === 'flow').length;
  const others =
    callers === 0 ? [] : [fact(`${counted(callers, 'flow')} that may have begun it: it goes on there`)];
  return { id: endId, look: 'end', head: 'The end', name: '', lines: others };
}

const letGoCard = (step: StepId): Card => ({
  id: letGoId(step),
  look: 'let-go',
  head: 'Kabar asks no more',
  name: '',
  lines: [],
});
