/** Less often, a pause, only some topics, in their own words: done at once when it is clear, else they may choose. */
import type { MessageReceived } from '../event.ts';
import { wordsOf } from '../message.ts';
import type { Intent, Wish } from '../policy/intent/kinds.ts';
import { plainWords } from '../policy/intent.ts';
import type { Preference } from '../preference.ts';
import { textKey } from '../texts.ts';
import { dayMs } from '../time/instant.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { flowFor } from './doubting.ts';
import { prefer } from './preferring.ts';
import { speak } from './speaking.ts';

/** Null when neither the words nor a flow tell what to do. */
export function hearWish(turn: Turn, event: MessageReceived, intent: Intent): readonly FollowUp[] | null {
  const preference = intent.wish === undefined ? null : preferenceOf(turn, intent.wish);
  if (preference === null) {
    const flow = flowFor(turn, 'opt-down');
    return flow === null
      ? null
      : [{ do: 'start', flow, because: 'opt-down', origin: 'reply', interrupt: true }];
  }
  const followUps = prefer(turn, preference, {
    source: 'chat',
    evidence: {
      messageId: event.transportId,
      verbatim: (wordsOf(event.content) ?? '').slice(0, 1_000),
      ...(intent.rule === null ? {} : { rule: intent.rule }),
    },
  });
  speak(turn, textKey('common', answers[preference.kind]));
  return followUps;
}

type Heard = Extract<Preference, { readonly kind: 'less-often' | 'pause' | 'only' }>;

const answers: Readonly<Record<Heard['kind'], string>> = {
  'less-often': 'less-often',
  pause: 'paused',
  only: 'only-topic',
};

/** A year at most: who wants longer than that wants to leave. */
const longestPauseDays = 365;

function preferenceOf(turn: Turn, wish: Wish): Heard | null {
  switch (wish.kind) {
    case 'less-often':
      return { kind: 'less-often' };
    case 'pause':
      return { kind: 'pause', ms: Math.min(Math.max(1, wish.days), longestPauseDays) * dayMs };
    case 'only': {
      const topic = topicNamed(turn, wish.words);
      return topic === null ? null : { kind: 'only', topic };
    }
    default:
      return wish satisfies never;
  }
}

/** The one marketing topic whose label, in any language, shares a word with theirs. */
function topicNamed({ world }: Turn, words: string): string | null {
  const theirs = new Set(longWords(words));
  const named = [...world.release.topics.values()].filter(
    ({ purpose, labels, id }) =>
      purpose === 'marketing' &&
      [id, ...Object.values(labels)].some((label) => longWords(label).some((word) => theirs.has(word))),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** "and", "de", "dan" say nothing of a topic. */
const longWords = (text: string): readonly string[] =>
  plainWords(text)
    .split(' ')
    .filter((word) => word.length > 3);
