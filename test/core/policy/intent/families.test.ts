/** What holds in every language alike: paradigms, Latin spellings, curses, threats, wishes to be written to, who we are. */
import { describe, expect, test } from '@jest/globals';
import { vocabularies } from '../../../../src/core/policy/intent/languages/all.ts';
import { formsOf, isParadigm } from '../../../../src/core/policy/intent/paradigms.ts';
import { inLatin, romanised, type Script } from '../../../../src/core/policy/intent/romanised.ts';
import { readIntent } from '../../../../src/core/policy/intent.ts';
import { textsOf } from '../../../support/texts.ts';

const texts = textsOf({ en: { common: { 'opt-out-words': [], 'opt-in-words': [], 'help-words': [] } } });
const kindsOf = (said: readonly string[]) => said.map((text) => [text, readIntent(text, texts).kind]);
const all = (said: readonly string[], kind: string) => said.map((text) => [text, kind]);

describe('a paradigm', () => {
  test('is every stem with every ending, in their order', () => {
    expect(formsOf('(mand|envi)<ar>(|me)', { ar: 'ar|en' })).toEqual([
      'mandar',
      'mandarme',
      'manden',
      'mandenme',
      'enviar',
      'enviarme',
      'envien',
      'envienme',
    ]);
  });

  test('that names endings of another language is refused', () => {
    expect(() => formsOf('(mand)<er>', { ar: 'ar' })).toThrow('no endings are called "er"');
  });

  test.each(vocabularies.map((vocabulary) => [vocabulary.language, vocabulary] as const))(
    'of %s comes to words, and to fewer than a thousand each',
    (_, { words, endings = {} }) => {
      const paradigms = Object.values(words)
        .flatMap((list) => list.split(',').map((entry) => entry.trim()))
        .filter(isParadigm);
      for (const paradigm of paradigms) {
        const forms = formsOf(paradigm, endings);
        expect({ paradigm, few: forms.length < 1000 }).toEqual({ paradigm, few: true });
        expect({ paradigm, odd: forms.filter((form) => /[()|<>]|^\s*$/.test(form)) }).toEqual({
          paradigm,
          odd: [],
        });
      }
    },
  );
});

test('the ways of typing a word in Latin letters come to one spelling', () => {
  const ways: readonly (readonly [Script, string, readonly string[]])[] = [
    ['cyrillic', 'хватит', ['hvatit', 'khvatit', 'xvatit', 'hwatit']],
    ['cyrillic', 'меня', ['menya', 'menia', 'menja']],
    ['cyrillic', 'рассылка', ['rassylka', 'rasilka', 'rassilka']],
    ['cyrillic', 'пришлите', ['prishlite', 'pri6lite']],
    ['greek', 'μηνύματα'.normalize('NFD').replace(/\p{M}/gu, ''), ['minimata', 'minymata']],
    ['greek', 'μου', ['mou', 'mu']],
    ['cyrillic', 'что', ['chto', '4to']],
    ['armenian', 'ուղարկեք', ['ugharkeq', 'uxarkek', 'oukharkeq']],
    ['armenian', 'չեմ', ['chem', '4em']],
    ['armenian', 'որ', ['vor']],
  ];
  for (const [script, word, typed] of ways)
    expect([word, ...typed.map((each) => romanised(each, script))]).toEqual([
      word,
      ...typed.map(() => inLatin(word, script)),
    ]);
});

test.each<readonly [string, string, readonly string[]]>([
  [
    'typed in Latin letters',
    'opt-out',
    [
      'ne pishite mne bolshe',
      'min mou stelnete alla minimata',
      'ostavte menya v pokoe',
      'el mi ugharkeq namakner',
      'bitgii messej yavuulaarai',
    ],
  ],
  [
    'sent to hell with what we send',
    'opt-out',
    ['to hell with your spam', 'idźcie do diabła z tym spamem', 'andate a quel paese voi e lo spam'],
  ],
  [
    'asked how often it has to be said',
    'opt-out',
    ['сколько раз говорить, не пишите мне', 'quantas vezes tenho que dizer, não me mandem nada'],
  ],
  [
    'asked to write again',
    'opt-in',
    ['send me the offers again', 'снова присылайте акции', 'küldjék újra az ajánlatokat'],
  ],
  [
    'asked to be put on the list',
    'opt-in',
    ['sign me up please', 'quiero apuntarme otra vez', 'mala list madhe add kara'],
  ],
  [
    'asked who we are',
    'help',
    ['hola buenas, quién es usted?', 'кой е това', 'met wie app ik nu? ken dit nr niet'],
  ],
  [
    'said of something else',
    'none',
    [
      'stop saying that',
      'please stop joking',
      'en qué parada bajo para llegar?',
      'the last offer was great, see you again',
      'sign me up for the marathon',
      'my card is blocked',
    ],
  ],
  ['a curse without anything of ours', 'unsure', ['go to hell', 'vaffanculo']],
])('%s', (_, kind, said) => {
  expect(kindsOf(said)).toEqual(all(said, kind));
});
