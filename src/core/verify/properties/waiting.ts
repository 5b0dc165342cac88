/** Every wait has a way out, every conversation handed to a person comes back, and no flow runs away. */
import type { Contact } from '../../contact.ts';
import type { Run, RunId } from '../../flow/run.ts';
import { stageTimerPrefix } from '../../lifecycle/step.ts';
import type { Edge, Node } from '../search.ts';
import { type Examined, type Finding, finding } from './finding.ts';

export const examineWaiting = (examined: Examined): readonly Finding[] => [
  ...waits(examined),
  ...persons(examined),
  ...runaways(examined),
];

const isOrdinary = ({ move }: Edge): boolean => !move.strays && move.kind !== 'stop' && move.kind !== 'start';

/** Ways out that are the wait's own. That a stage ends and stops the whole run does not count. */
const isOwnWay = (edge: Edge): boolean =>
  isOrdinary(edge) && !edge.move.kind.startsWith(`timer ${stageTimerPrefix}`);

function waits({ search, places, telling }: Examined): readonly Finding[] {
  const waiting = search.nodes.filter(({ situation }) => waitOf(situation.contact) !== null);
  const stuck = withoutWay(
    waiting,
    (edge) => isOwnWay(edge) && leaves(edge),
    // Asked again, nudged, or in another stage.
    (edge) => isOrdinary(edge) && staysInFront(edge),
  );
  return stuck.flatMap((node) => {
    const { run } = node.situation.contact;
    const frame = run?.stack.at(-1);
    if (!frame) return [];
    const message = `“${frame.step}” of ${frame.flow} waits, and nothing ends the wait: no timer, and nothing the contact can do.`;
    const hint = 'Look at what it waits for; give it `if-silent`, `at-most` or a time.';
    return [
      finding(
        'wait',
        places.step(frame.flow, frame.step),
        { message, hint },
        telling.path(node),
        `${frame.flow}/${frame.step}`,
      ),
    ];
  });
}

const waitOf = ({ run }: Contact): string | null => (run?.stack.at(-1)?.waiting ? positionOf(run) : null);

const positionOf = ({ stack }: Run): string => stack.map(({ flow, step }) => `${flow}/${step}`).join(' > ');

/** The run went on, if only round to where it was, or is over. Set aside it still waits. */
function leaves({ from, turned }: Edge): boolean {
  const { contact } = from.situation;
  const { run } = contact;
  if (!run) return false;
  const after = runAfter(turned.situation.contact, run.id);
  if (after === null || positionOf(after) !== positionOf(run)) return true;
  // A question that is asked again waits on; whatever else sets its clock anew was passed and entered again.
  const asks = run.stack.at(-1)?.waiting?.for === 'answer';
  return !asks && clockOf(turned.situation.contact) !== clockOf(contact);
}

const clockOf = ({ wakeups }: Contact): string | undefined =>
  wakeups.find(({ timer }) => timer.startsWith('run:'))?.arming;

const staysInFront = ({ from, turned }: Edge): boolean =>
  turned.situation.contact.run?.id === from.situation.contact.run?.id;

const runAfter = ({ run, aside }: Contact, id: RunId): Run | null =>
  [run, ...aside.map((one) => one.run)].find((each) => each?.id === id) ?? null;

/** Time alone brings Kabar back. */
function persons({ search, places, telling }: Examined): readonly Finding[] {
  const isPassing = ({ move }: Edge) => move.by === 'silence';
  const handed = search.nodes.filter(({ situation }) => situation.contact.withPerson !== null);
  const stuck = withoutWay(
    handed,
    (edge) => isPassing(edge) && edge.turned.situation.contact.withPerson === null,
    isPassing,
  );
  const [node] = stuck;
  if (!node) return [];
  const { contact } = node.situation;
  const frame = contact.run?.stack.at(-1);
  const place = frame ? places.step(frame.flow, frame.step) : places.stage(contact.lifecycle.stage);
  const message =
    'a person has the conversation, and Kabar stays silent for ever if they forget to give it back.';
  const hint = 'Make `at-most` shorter than what may interrupt the flow.';
  const story = [
    ...telling.path(node),
    ...inSilence(node).flatMap(telling.step),
    'However long it takes, nothing but a person ends it.',
  ];
  return [finding('person', place, { message, hint }, story, contact.withPerson?.reason ?? '')];
}

/** What time alone brings about from here, until it brings nothing new. */
function inSilence(node: Node): readonly Edge[] {
  const way: Edge[] = [];
  const seen = new Set<Node>();
  for (let at: Node | undefined = node; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const edge: Edge | undefined = at.edges.find(({ move, to }) => move.by === 'silence' && !seen.has(to));
    if (edge) way.push(edge);
    at = edge?.to;
  }
  return way;
}

/** Nodes from which no path of `passes` edges leads to an edge that is a way out. What was not looked at is given the benefit. */
function withoutWay(
  nodes: readonly Node[],
  isWay: (edge: Edge) => boolean,
  passes: (edge: Edge) => boolean,
): readonly Node[] {
  const members = new Set(nodes);
  const free = new Set<Node>(nodes.filter((node) => !node.isExpanded || node.edges.some(isWay)));
  const into = new Map<Node, Node[]>();
  for (const node of nodes) {
    for (const edge of node.edges.filter(passes)) {
      if (!members.has(edge.to)) continue;
      const sources = into.get(edge.to) ?? [];
      into.set(edge.to, [...sources, node]);
    }
  }
  const waiting = [...free];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const source of into.get(node) ?? []) {
      if (free.has(source)) continue;
      free.add(source);
      waiting.push(source);
    }
  }
  return nodes.filter((node) => !free.has(node));
}

const ends: Readonly<Record<string, string>> = {
  'run.runaway': 'runs on without a wait until it is ended',
  'run.failed': 'fails at a step',
  'run.lost': 'loses its way',
  'run.too-deep': 'begins more flows inside each other than are allowed',
  'decision.cut-off': 'leads from flow to flow without an end',
};

function runaways({ search, places, telling }: Examined): readonly Finding[] {
  return search.nodes.flatMap(({ edges }) =>
    edges.flatMap((edge) =>
      edge.turned.journal.flatMap(({ what, facts }) => {
        const words = ends[what];
        if (words === undefined) return [];
        const frame = edge.from.situation.contact.run?.stack.at(-1);
        const flow = String(facts?.flow ?? frame?.flow ?? '');
        const step = String(facts?.step ?? frame?.step ?? '');
        const message = flow === '' ? `one turn ${words}.` : `${flow} ${words}.`;
        const story = [...telling.path(edge.from), ...telling.step(edge)];
        const hint = 'Let each way round pass a `wait` or an `ask`.';
        return [finding('runaway', places.step(flow, step), { message, hint }, story, `${what} ${flow}`)];
      }),
    ),
  );
}
