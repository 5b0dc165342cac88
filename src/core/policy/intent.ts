/** Reads the intents that come before everything else: opt-out and its shades, opt-in and help. Deterministic; names its rule. */
import type { Texts } from '../texts.ts';
import { bySafety, classify } from './intent/classify.ts';
import { houseWords } from './intent/house-words.ts';
import type { Intent } from './intent/kinds.ts';

/**
 * The intent of a message. Every language Kabar knows is understood, whatever the contact is set to, and the words of the
 * house besides (docs/explanation/how-opt-out-is-understood.md). Never throws; the work is bounded however long the text is.
 */
export function readIntent(words: string, texts: Texts): Intent {
  const { intent, bare } = classify(words);
  const house = houseWords(texts, plainWords);
  const said = house.get(plainWords(words)) ?? house.get(bare());
  if (said === undefined) return intent;
  return bySafety.indexOf(said.kind) < bySafety.indexOf(intent.kind) ? said : intent;
}

/** Lower case, without accents, punctuation, emoji, invisible characters or repeated spaces: how people write is not what they mean. */
export function plainWords(text: string): string {
  const read = text.slice(0, 200);
  if (/^[\x20-\x7e]*$/.test(read))
    return read
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return read
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}\p{Cc}]/gu, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Mc}]+/gu, ' ')
    .trim();
}
