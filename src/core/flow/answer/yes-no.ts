/** `answer: yes-no`: the words of every language we speak, for people switch when they are in a hurry. */
import { wordsOf } from '../../message.ts';
import { plainWords } from '../../policy/intent.ts';
import { textKey } from '../../texts.ts';
import { byNumber } from './option.ts';
import { clear, type Ears, type ReadAnswer, unclear } from './reading.ts';

const signs = { yes: ['👍', '✅', '👌', '✔', '☑'], no: ['👎', '❌', '🚫', '✖'] } as const;
const longestReply = 4;

/** A phone that shows no buttons shows `1. Yes` and `2. No`: the number is an answer, too. */
export const readYesNo: ReadAnswer = (content, ears, { strict, options }) => {
  if (content.kind === 'choice' && (content.id === 'yes' || content.id === 'no')) return answer(content.id);
  const words = wordsOf(content);
  if (words === null || content.kind === 'media') return unclear;
  const plain = plainWords(words);
  if (plain === '') return bySign(words);
  const numbered = byNumber(words, options)?.id;
  if (numbered === 'yes' || numbered === 'no') return answer(numbered);
  const meaning = ownFirst(ears).map((language) => byWords(plain, vocabulary(language, ears), strict));
  return answer(meaning.find((found) => found !== null) ?? null);
};

const answer = (meaning: 'yes' | 'no' | null) =>
  meaning === null ? unclear : clear(meaning === 'yes', meaning);

function bySign(words: string) {
  const yes = signs.yes.some((sign) => words.includes(sign));
  const no = signs.no.some((sign) => words.includes(sign));
  return yes === no ? unclear : answer(yes ? 'yes' : 'no');
}

/** `non` may be a yes somewhere: the contact's own language decides before the others. */
const ownFirst = ({ language, texts }: Ears): readonly string[] => [
  language,
  ...texts.languages.filter((other) => other !== language),
];

type Vocabulary = { readonly yes: ReadonlySet<string>; readonly no: ReadonlySet<string> };

const vocabulary = (language: string, { texts }: Ears): Vocabulary => ({
  yes: new Set(texts.list(textKey('common', 'yes-words'), language).map(plainWords)),
  no: new Set(texts.list(textKey('common', 'no-words'), language).map(plainWords)),
});

/**
 * The whole reply is one of the words; or all its words are ("yes yes", "no no"). Where nothing grave hangs on it, also a
 * short reply that begins with one and does not contradict itself ("yes please", "no thanks").
 */
function byWords(plain: string, { yes, no }: Vocabulary, strict: boolean): 'yes' | 'no' | null {
  if (yes.has(plain) !== no.has(plain)) return yes.has(plain) ? 'yes' : 'no';
  const words = plain.split(' ');
  if (words.every((word) => yes.has(word))) return 'yes';
  if (words.every((word) => no.has(word))) return 'no';
  if (strict || words.length > longestReply) return null;
  const saysYes = words.some((word) => yes.has(word));
  const saysNo = words.some((word) => no.has(word));
  if (saysYes === saysNo) return null;
  const first = words[0] ?? '';
  if (yes.has(first)) return 'yes';
  return no.has(first) ? 'no' : null;
}
