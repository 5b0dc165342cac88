/** All flows at a glance: what begins each, and which flow begins which. */
import type { Flow } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import type { Release } from '../release.ts';
import { flowCardId } from './card-ids.ts';
import { type Card, fact, type Graph, joinWays, type Way } from './graph.ts';
import { type Door, keywordsIn, type WayIn, waysIn } from './start-words.ts';
import { laterWords, scheduleWords } from './time-words.ts';

const doorId = (door: Door | 'hand'): string => `door:${door}`;

/** In the order in which they are drawn. */
const doors: Readonly<Record<Exclude<Door, 'flow' | 'answer'> | 'hand', string>> = {
  stage: 'A stage of life begins',
  return: 'Somebody comes back',
  schedule: 'The calendar of the house',
  date: 'A day of their own',
  event: 'An application tells something',
  keyword: 'They write a word',
  link: 'They send a code',
  'opt-down': 'They want fewer messages',
  unsure: 'It may mean STOP',
  fallback: 'No flow understands it',
  hand: 'By hand, or an application asks',
};

export function overviewGraph(release: Release, language: string): Graph {
  const flows = [...release.flows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const keywords = ({ starts }: Flow): readonly string[] =>
    starts.flatMap((start) => (start.by === 'keyword' ? keywordsIn(start.words, release, language) : []));
  const begun = flows.flatMap((flow) => waysIn(flow, release, language).map((way) => ({ flow, way })));
  const alone = flows.filter(({ id }) => !begun.some(({ flow }) => flow.id === id));
  const used = new Set<string>([...begun.map(({ way }) => way.door), ...(alone.length > 0 ? ['hand'] : [])]);
  const doorCards = Object.entries(doors)
    .filter(([door]) => used.has(door))
    .map(([door, head]): Card => ({ id: doorId(door as Door), look: 'door', head, name: '', lines: [] }));
  return {
    title: 'All flows',
    about: 'What begins each flow, on the left, and which flow begins which.',
    language,
    direction: 'right',
    cards: [...doorCards, ...flows.map((flow) => flowCard(flow, release))],
    ways: joinWays([
      ...begun.flatMap(({ flow, way }) => wayInto(flow, way, keywords(flow))),
      ...alone.map(
        ({ id }): Way => ({ from: doorId('hand'), to: flowCardId(id), look: 'choice', label: '' }),
      ),
      ...flows.flatMap(innerWays),
      ...flows.flatMap((flow) => answerWays(flow)),
    ]),
    groups: [],
  };
}

function flowCard({ id, about, topic }: Flow, { topics }: Release): Card {
  const purpose = topics.get(topic)?.purpose;
  return {
    id: flowCardId(id),
    look: 'flow',
    head: id,
    name: '',
    lines: [fact(about), fact(`topic: ${topic}${purpose === undefined ? '' : ` (${purpose})`}`)],
  };
}

/** Long lists of words stand in the picture of the flow itself. */
function wayInto({ id, starts }: Flow, { door, from }: WayIn, keywords: readonly string[]): readonly Way[] {
  if (door === 'flow' || door === 'answer') return [];
  const way = (label: string, look: Way['look'] = 'choice'): readonly Way[] => [
    { from: doorId(door), to: flowCardId(id), look, label },
  ];
  const start = starts.find(({ by }) => by === door);
  if (door === 'stage') return way(from ?? '', 'begins');
  if (start?.by === 'keyword')
    return way(keywords.length > 2 ? `${keywords.slice(0, 2).join(', ')}…` : keywords.join(', '));
  if (start?.by === 'schedule') return way(scheduleWords(start), 'time');
  if (start?.by === 'date') return way(start.attribute, 'time');
  if (start?.by === 'event') return way(start.name);
  if (start?.by === 'link') return way(start.code);
  return way('');
}

const innerWays = (flow: Flow): readonly Way[] =>
  Object.values(flow.steps).flatMap((step) => {
    const inner = innerFlow(step);
    return inner === null
      ? []
      : [
          {
            from: flowCardId(flow.id),
            to: flowCardId(inner),
            look: 'begins' as const,
            label: 'runs it inside',
          },
        ];
  });

const answerWays = ({ id, starts }: Flow): readonly Way[] =>
  starts.flatMap((start) =>
    start.by === 'answer'
      ? [
          {
            from: flowCardId(start.flow),
            to: flowCardId(id),
            look: 'time' as const,
            label: laterWords(start.later),
          },
        ]
      : [],
  );
