/** The words the contact of the model knows: each means surely what it is meant to, in the house whose texts they are. */
import type { InboundContent } from '../message.ts';
import type { Intent } from '../policy/intent/kinds.ts';
import { readIntent } from '../policy/intent.ts';
import type { Release } from '../release.ts';
import { textKey } from '../texts.ts';
import { anyEmail, anyNumber, anyPhone, anyText } from './unknowns.ts';

export type Alphabet = {
  /** Null where the house's own texts give every candidate another meaning. */
  readonly stop: string | null;
  readonly start: string | null;
  readonly help: string | null;
  readonly unsure: string | null;
  readonly less: string | null;
  readonly leave: string | null;
  /** What a question without options may be answered with; the first that it understands is taken. */
  readonly free: readonly InboundContent[];
  /** Means nothing, but to a question that takes any words. */
  readonly nonsense: InboundContent;
  /** For questions that are a matter of yes and no. */
  readonly yes: InboundContent;
  readonly no: InboundContent;
};

export function alphabetOf(release: Release): Alphabet {
  const { texts, policy } = release;
  const word = (kind: Intent['kind'], candidates: readonly string[]): string | null =>
    candidates.find((text) => readIntent(text, texts).kind === kind) ?? null;
  const list = (name: string) => texts.list(textKey('common', name), policy.defaultLanguage);
  const nonsense = text(anyText);
  return {
    stop: word('opt-out', ['STOP', ...list('opt-out-words')]),
    start: word('opt-in', ['START', ...list('opt-in-words')]),
    help: word('help', ['HELP', ...list('help-words')]),
    unsure: word('unsure', ['not interested', 'too many messages', 'this is annoying']),
    less: word('opt-down', ['less often please', 'please write less', 'fewer messages please']),
    leave: ['cancel', 'quit', 'end'].find((text) => readIntent(text, texts).leavesMenu === true) ?? null,
    nonsense,
    free: [
      nonsense,
      text(anyNumber),
      text('2024-02-29'),
      text(anyEmail),
      text(anyPhone),
      { kind: 'location', latitude: -7.8, longitude: 110.4 },
      { kind: 'media', media: { type: 'image', mimeType: 'image/jpeg' } },
    ],
    yes: text(list('yes-words')[0] ?? 'yes'),
    no: text(list('no-words')[0] ?? 'no'),
  };
}

const text = (words: string): InboundContent => ({ kind: 'text', text: words });
