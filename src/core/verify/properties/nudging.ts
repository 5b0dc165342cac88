/** Nobody who says nothing is written to again and again: no cycle of silence with a message on it. */
import { partsOf, shortestWay } from '../cycles.ts';
import type { Edge, Node } from '../search.ts';
import { type Examined, type Finding, finding } from './finding.ts';

/** Only time passes, or another machine answers: the contact did nothing. */
const isSilent = ({ move }: Edge): boolean => move.by === 'silence' || move.by === 'echo';

const firstSent = ({ turned }: Edge) => turned.uttered.find(({ verdict }) => verdict.kind === 'send')?.entry;

/** The gate would end it some time, by its budget of unanswered messages. That is no excuse for the flow. */
export function examineNudging({ search, places, telling }: Examined): readonly Finding[] {
  const silent = new Map<Node, readonly Edge[]>(
    search.nodes.map((node) => [node, node.edges.filter(isSilent)]),
  );
  const edgesOf = (node: Node) => silent.get(node) ?? [];
  const part = partsOf(search.nodes, edgesOf);
  const within = (node: Node) => edgesOf(node).filter(({ from, to }) => part.get(from) === part.get(to));
  return search.nodes.flatMap((node) =>
    within(node).flatMap((edge) => {
      const entry = firstSent(edge);
      if (!entry) return [];
      const back = shortestWay(edge.to, edge.from, within);
      const around = [edge, ...back];
      const flow = entry.flow ?? '';
      const place = places.step(flow, entry.step ?? '');
      const message = `“${entry.step ?? 'a message'}” of ${flow || 'no flow'} is said again and again while they say nothing.`;
      const hint = 'End it after some times, or ask something and wait for the answer.';
      const story = [
        ...telling.path(node),
        ...around.flatMap(telling.step),
        'And so on: everything is as it was before, and nothing they do is needed.',
      ];
      return [finding('nudge-loop', place, { message, hint }, story, `${flow}/${entry.step}`)];
    }),
  );
}
