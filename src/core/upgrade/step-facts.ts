/** What a step is set to, fact by fact in an admin's words, so that two settings of it can be compared. */
import type { Step } from '../flow/flow.ts';
import type { FlowMedia } from '../flow/media.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import type { Counted } from '../flow/round-of.ts';
import type { CallConfig } from '../flow/steps/call.ts';
import type { WaitConfig } from '../flow/steps/wait.ts';
import { durationWords } from '../graph/time-words.ts';

/** What it is about → what it says; the name '' is what the step itself says (`wait` 2 days). Texts are no part of it. */
export type Facts = Readonly<Record<string, string>>;

type Question = QuestionConfig & Partial<Pick<Counted, 'multiple' | 'closesMs'>>;

/** A step's config is what its own kind compiled: the one place where this file believes it. */
const facts =
  <Config>(tell: (config: Config) => Facts) =>
  (config: unknown): Facts =>
    tell(config as Config);

const byKind: Readonly<Record<string, (config: unknown) => Facts>> = {
  say: facts<{ media: FlowMedia | null; card: boolean }>(({ media, card }) => ({
    media: media?.source ?? 'none',
    card: card ? 'business' : 'none',
  })),
  ask: facts<Question>(questionFacts),
  poll: facts<Question>(questionFacts),
  wait: facts<WaitConfig>(waitFacts),
  call: facts<CallConfig>(({ url, method, body, timeoutMs, save }) => ({
    '': `${method} ${url}`,
    body: body === null ? 'none' : JSON.stringify(body),
    timeout: durationWords(timeoutMs),
    save: Object.entries(save)
      .map(([name, path]) => `${name} from ${path}`)
      .join(', '),
  })),
  'hand-over': facts<{ reason: string; atMostMs: number }>(({ reason, atMostMs }) => ({
    '': reason,
    'at-most': durationWords(atMostMs),
  })),
  react: facts<{ emoji: string }>(({ emoji }) => ({ '': emoji })),
  'start-flow': facts<{ flow: string }>(({ flow }) => ({ '': flow })),
};

/** Of a kind without words of its own here: its settings as they are. */
export const factsOf = ({ kind, config }: Step): Facts =>
  byKind[kind]?.(config) ?? { '': JSON.stringify(config) };

function waitFacts(config: WaitConfig): Facts {
  switch (config.for) {
    case 'time':
      return { '': durationWords(config.ms) };
    case 'clock':
      return { '': `until ${config.time}` };
    case 'event':
      return { '': `for ${config.name}`, 'at-most': durationWords(config.atMostMs) };
    default:
      return config satisfies never;
  }
}

function questionFacts(config: Question): Facts {
  const { type, options, save, grants, records, unclear, silent, multiple, closesMs } = config;
  return {
    answer: type,
    options: options.map(({ id }) => id).join(', '),
    save: save ?? 'nowhere',
    grants: grants.length === 0 ? 'nothing' : grants.join(', '),
    records: records ?? 'nothing',
    count: 'counted' in config || multiple !== undefined ? 'yes' : 'no',
    closes: typeof closesMs === 'number' ? `after ${durationWords(closesMs)}` : 'never',
    'if-unclear': `again ${unclear.again}, then ${unclear.last}`,
    'if-silent': `after ${durationWords(silent.afterMs)}, again ${silent.again}, then ${silent.last}`,
  };
}
