/** What a step looks like in a picture: one card for each kind, in words an admin knows. */
import type { Flow, FlowId, Step, StepId } from '../flow/flow.ts';
import type { CallConfig } from '../flow/steps/call.ts';
import type { SayConfig } from '../flow/steps/say.ts';
import type { Change } from '../flow/steps/set.ts';
import type { WaitConfig } from '../flow/steps/wait.ts';
import type { WhenConfig } from '../flow/steps/when.ts';
import type { Preference } from '../preference.ts';
import type { Release } from '../release.ts';
import type { Value } from '../value.ts';
import { conditionWords } from './condition-words.ts';
import { type CardLine, type Face, fact } from './graph.ts';
import { type AskConfig, questionCard } from './question-card.ts';
import { durationWords, enumerate, laterWords } from './time-words.ts';
import type { Words } from './words-of.ts';

export type Telling = {
  readonly release: Release;
  readonly flow: Flow;
  readonly step: StepId;
  readonly words: Words;
};

/** A step's config is what its own kind compiled: the one place where this file believes it. */
const face =
  <Config>(draw: (config: Config, telling: Telling) => Face) =>
  (config: unknown, telling: Telling): Face =>
    draw(config as Config, telling);

/** By kind. `go` and `end` are ways, not cards; a `go` that leads round to itself is shown as what it is. */
const faces: Readonly<Record<string, (config: unknown, telling: Telling) => Face>> = {
  say: face<SayConfig>(({ key, media, card, variants }, { words }) => ({
    look: 'say',
    head: variants ? 'Kabar says one of' : 'Kabar says',
    lines: [
      ...(variants?.variants ?? [{ key }]).map(
        (said): CardLine => ({ kind: 'text', text: words.of(said.key) }),
      ),
      ...(variants?.learnsFrom ? [fact(`more of what brings ${variants.learnsFrom}`)] : []),
      ...(media ? [fact(`with the ${media.type} ${media.source}`, 'file')] : []),
      ...(card ? [fact('with our contact card, to be saved with one tap', 'file')] : []),
    ],
  })),
  ask: (config, telling) => asked('Kabar asks', config as AskConfig, telling),
  poll(config, telling) {
    const { head, look, lines } = asked('Kabar asks for a vote', config as AskConfig, telling);
    const dated = telling.release.rounds.get(telling.flow.id);
    if (!dated) return { head, look, lines };
    const ahead = `other questions are written ahead, one for each of ${dated.rounds.length} days`;
    return { head, look, lines: [...lines, fact(ahead, 'clock')] };
  },
  react: face<{ emoji: string }>(({ emoji }) => ({
    look: 'say',
    head: 'Kabar reacts',
    lines: [{ kind: 'text', text: `${emoji} on what they wrote` }],
  })),
  when: face<WhenConfig>((config, { release }) => {
    const source =
      config.by === 'cel' ? config.source : (release.segments.get(config.segment)?.source ?? config.segment);
    const words = conditionWords(source);
    const group = config.by === 'segment' ? [fact(`in the segment ${config.segment}`)] : [];
    const said: CardLine = words === null ? { kind: 'code', text: source } : { kind: 'text', text: words };
    return { look: 'when', head: 'Is it so?', lines: [said, ...group] };
  }),
  wait: face<WaitConfig>((config) => ({
    look: 'wait',
    head: 'Waits',
    lines: [{ kind: 'text', text: waitWords(config) }],
  })),
  set: face<readonly Change[]>((changes) => ({
    look: 'note',
    head: 'Notes',
    lines: changes.map((change) => fact(changeWords(change), 'keep')),
  })),
  tag: face<{ add: readonly string[]; remove: readonly string[] }>(({ add, remove }) => ({
    look: 'note',
    head: 'Tags',
    lines: [
      ...(add.length === 0 ? [] : [fact(`puts on: ${add.join(', ')}`, 'keep')]),
      ...(remove.length === 0 ? [] : [fact(`takes off: ${remove.join(', ')}`, 'keep')]),
    ],
  })),
  prefer: face<Preference>((preference, telling) => ({
    look: 'note',
    head: 'Notes their wish',
    lines: [fact(preferenceWords(preference, telling), 'consent')],
  })),
  'start-flow': face<{ flow: FlowId }>(({ flow: id }, { release }) => ({
    look: 'sub-flow',
    head: `The flow ${id}`,
    lines: [fact(release.flows.get(id)?.about ?? '')],
  })),
  'hand-over': face<{ reason: string; atMostMs: number }>(({ reason, atMostMs }) => ({
    look: 'person',
    head: 'A person takes over',
    lines: [
      fact(`because: ${reason}`),
      fact(`Kabar is silent until they give it back, at most ${durationWords(atMostMs)}`, 'clock'),
    ],
  })),
  call: face<CallConfig>(({ url, method, save, timeoutMs }) => ({
    look: 'call',
    head: 'Asks another system',
    lines: [
      { kind: 'code', text: `${method} ${url}` },
      ...Object.keys(save).map((name) => fact(`keeps ${name}`, 'keep')),
      fact(`waits at most ${durationWords(timeoutMs)}`, 'clock'),
    ],
  })),
};

/** With the flows that follow its answers later, by themselves. */
function asked(head: string, config: AskConfig, { release, flow, words, step }: Telling): Face {
  const card = questionCard(config, words, head);
  const followers = [...release.flows.values()].flatMap(({ id, starts }) =>
    starts.flatMap((start) => {
      if (start.by !== 'answer' || start.flow !== flow.id || start.step !== step) return [];
      const said = config.options.filter((option) => start.is?.includes(option.id));
      const after = said.length === 0 ? 'an answer' : said.map(({ label }) => words.of(label)).join(' or ');
      return [fact(`${laterWords(start.later)}, after ${after}: the flow ${id}`, 'flow')];
    }),
  );
  return { ...card, lines: [...card.lines, ...followers] };
}

export function stepCard(step: Step, of: Omit<Telling, 'step'>): Face {
  const draw = Object.hasOwn(faces, step.kind) ? faces[step.kind] : undefined;
  return draw?.(step.config, { ...of, step: step.id }) ?? { look: 'note', head: step.kind, lines: [] };
}

function waitWords(config: WaitConfig): string {
  switch (config.for) {
    case 'time':
      return durationWords(config.ms);
    case 'clock':
      return `until it is ${config.time} where they live`;
    case 'event':
      return `for ${config.name}, at most ${durationWords(config.atMostMs)}`;
    default:
      return config satisfies never;
  }
}

function changeWords(change: Change): string {
  if ('source' in change)
    return `${change.name} = ${change.source === 'now' ? 'this moment' : change.source}`;
  return change.value === null ? `forgets ${change.name}` : `${change.name} = ${valueWords(change.value)}`;
}

function valueWords(value: Value): string {
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.join(', ');
  return 'date' in value ? value.date : JSON.stringify(value);
}

function preferenceWords(preference: Preference, { release, words }: Telling): string {
  const topic = (id: string) => release.topics.get(id)?.labels[words.language] ?? id;
  switch (preference.kind) {
    case 'stay':
      return 'everything stays as it is';
    case 'as-before':
      return 'everything as before';
    case 'less-often':
      return 'less often';
    case 'pause':
      return `a pause of ${durationWords(preference.ms)}`;
    case 'only':
      return `only ${topic(preference.topic)}`;
    case 'refuse':
      return `no ${topic(preference.topic)}`;
    case 'stop':
      return preference.purposes.length === 1
        ? `no more ${enumerate(preference.purposes, 'and')} messages`
        : 'no more messages: STOP';
    default:
      return preference satisfies never;
  }
}
