/** The words an admin adds in `locales/<language>/common.yaml`: whole messages, on top of what Kabar knows by itself. */
import { type TextKey, type Texts, textKey } from '../../texts.ts';
import type { Intent } from './kinds.ts';

/** In this order: a word that is in two lists counts as the safer one. */
const lists: readonly { readonly kind: 'opt-out' | 'opt-in' | 'help'; readonly key: TextKey }[] = [
  { kind: 'opt-out', key: textKey('common', 'opt-out-words') },
  { kind: 'opt-in', key: textKey('common', 'opt-in-words') },
  { kind: 'help', key: textKey('common', 'help-words') },
];

const known = new WeakMap<Texts, ReadonlyMap<string, Intent>>();

/** Made once per release. `plainly` is the form in which words are compared. */
export function houseWords(texts: Texts, plainly: (words: string) => string): ReadonlyMap<string, Intent> {
  const made = known.get(texts);
  if (made) return made;
  const words = new Map<string, Intent>();
  for (const { kind, key } of lists) {
    for (const language of texts.languages) {
      for (const word of texts.list(key, language)) {
        const plain = plainly(word);
        if (plain !== '' && !words.has(plain))
          words.set(plain, { kind, language, rule: `exact word "${plain}"` });
      }
    }
  }
  known.set(texts, words);
  return words;
}
