/** Reads the intents that come before everything else: opt-out and its shades, opt-in and help. Deterministic; names its rule. */
import { type TextKey, type Texts, textKey } from '../texts.ts';

export type Intent = {
  /**
   * `unsure`: it may mean STOP, and has to be asked. `opt-down`: less instead of nothing, see `wish`. A word in two meanings
   * counts as the safer one.
   */
  readonly kind: 'opt-out' | 'unsure' | 'opt-down' | 'opt-in' | 'help' | 'none';
  /** The language whose word it was, whatever language the contact is set to. */
  readonly language: string | null;
  /** Which rule read it so; shown to admins and kept as evidence. */
  readonly rule: string | null;
  /** Of an `opt-down`: what they want instead. */
  readonly wish?: Wish;
  /** A word such as CANCEL that leaves a menu when one is open, and is an opt-out otherwise. */
  readonly leavesMenu?: boolean;
};

/** Less instead of nothing. `only` are the words in which they named what they still want. */
export type Wish =
  | { readonly kind: 'less-often' }
  | { readonly kind: 'pause'; readonly days: number }
  | { readonly kind: 'only'; readonly words: string };

const none: Intent = { kind: 'none', language: null, rule: null };

/** In this order: a word that is in two lists counts as the safer one. */
const lists: readonly { readonly kind: 'opt-out' | 'opt-in' | 'help'; readonly key: TextKey }[] = [
  { kind: 'opt-out', key: textKey('common', 'opt-out-words') },
  { kind: 'opt-in', key: textKey('common', 'opt-in-words') },
  { kind: 'help', key: textKey('common', 'help-words') },
];

/** The intent of a whole message. STOP in Latin letters counts in every language. */
export function readIntent(words: string, texts: Texts): Intent {
  const plain = plainWords(words);
  if (plain === '') return none;
  const found = vocabularyOf(texts).get(plain);
  return found ?? none;
}

/** Lower case, without accents, punctuation, emoji, invisible characters or repeated spaces: how people write is not what they mean. */
export const plainWords = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}\p{Cc}]/gu, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Mc}]+/gu, ' ')
    .trim();

/** Every word of every language, plain; made once per release. */
function vocabularyOf(texts: Texts): ReadonlyMap<string, Intent> {
  const known = vocabularies.get(texts);
  if (known) return known;
  const vocabulary = new Map<string, Intent>([
    ['stop', { kind: 'opt-out', language: 'en', rule: 'exact word "stop"' }],
  ]);
  for (const { kind, key } of lists) {
    for (const language of texts.languages) {
      for (const word of texts.list(key, language)) {
        const plain = plainWords(word);
        if (plain !== '' && !vocabulary.has(plain)) {
          vocabulary.set(plain, { kind, language, rule: `exact word "${plain}"` });
        }
      }
    }
  }
  vocabularies.set(texts, vocabulary);
  return vocabulary;
}

const vocabularies = new WeakMap<Texts, ReadonlyMap<string, Intent>>();
