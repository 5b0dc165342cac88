/** Whatever is written: reading it never fails, takes bounded work, and leaves out no language that has something to say. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { vocabularies } from '../../../../src/core/policy/intent/languages/all.ts';
import { lexiconOf } from '../../../../src/core/policy/intent/lexicon.ts';
import { mayMean, read } from '../../../../src/core/policy/intent/read.ts';
import { tokensOf } from '../../../../src/core/policy/intent/tokens.ts';
import { unitsOf } from '../../../../src/core/policy/intent/units.ts';
import { wordReader } from '../../../../src/core/policy/intent/words.ts';
import { readIntent } from '../../../../src/core/policy/intent.ts';
import { seed } from '../../../properties/seed.ts';
import { linesOf } from '../../../support/opt-out-corpus.ts';
import { textsOf } from '../../../support/texts.ts';

const texts = textsOf();
const kinds = ['opt-out', 'unsure', 'opt-down', 'opt-in', 'help', 'none'];

/** Words that play parts, in every language, and what stands between and around words. */
const words = vocabularies.flatMap(({ words }) =>
  Object.values(words).flatMap((list) => list.split(',').map((each) => each.trim())),
);
const marks = [
  ' ',
  '. ',
  ', ',
  '\n',
  '…',
  "'",
  '🛑',
  '\u200b',
  '\u0301',
  '\u202e',
  '-',
  '_',
  '*',
  '\u0000',
  '\ud800',
];
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.oneof(
        fc.nat({ max: words.length - 1 }).map((at) => words[at] as string),
        fc.constantFrom(...marks),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join(' ')),
);

describe(`any text (seed ${seed})`, () => {
  test('has an intent, the same one each time, with a rule wherever there is one', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const intent = readIntent(text, texts);
        expect(kinds).toContain(intent.kind);
        expect(intent.kind === 'none').toBe(intent.rule === null);
        expect(intent.wish !== undefined).toBe(intent.kind === 'opt-down');
        expect(readIntent(text, texts)).toEqual(intent);
      }),
      { seed, numRuns: 500 },
    );
  });

  test('of capitals or in quotes is read like itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...linesOf('held-out').map(({ text }) => text)), (text) => {
        const { kind } = readIntent(text, texts);
        expect([text, readIntent(`  "${text}"  `, texts).kind]).toEqual([text, kind]);
        // Capitals of some scripts lose what their small letters tell: ı, ß.
        if (/^[\x20-\x7e]*$/.test(text))
          expect([text, readIntent(text.toUpperCase(), texts).kind]).toEqual([text, kind]);
      }),
      { seed, numRuns: 300 },
    );
  });
});

test.each<readonly [string, string]>([
  ['one word again and again', 'stop '],
  ['parts of many rules', 'dont send message want more '],
  ['a phrase that begins for ever', 'no longer wish '],
  ['a script without spaces', 'ไม่ส่งหยุดข้อความรับ'],
  ['letters that grow when they are made plain', '\ufdfa'],
  ['accents on accents', 's\u0301\u0302\u0303\u0304'],
  ['links', 'http://a.b '],
  ['signs', '🛑🚫'],
  ['apostrophes', "l'a'b'c "],
  ['flags', '🇸🇹🇴🇵'],
])('ten thousand characters of %s are read within a blink', (_, unit) => {
  const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);
  readIntent(text, texts);
  const before = process.cpuUsage();
  expect(kinds).toContain(readIntent(text, texts).kind);
  const { user } = process.cpuUsage(before);
  expect(user / 1_000).toBeLessThan(500);
});

test('a language is passed over only where its words can come to nothing', () => {
  const lexicon = lexiconOf(vocabularies);
  const wordsIn = wordReader(lexicon);
  const passedOver: string[] = [];
  let readings = 0;
  for (const { text } of linesOf('held-out')) {
    const written = wordsIn(tokensOf(text));
    vocabularies.forEach(({ language, objectFirst = false }, index) => {
      if (index === 0) return;
      const { units } = unitsOf(written, index, lexicon, 'by phrases');
      const oneByOne = unitsOf(written, index, lexicon, 'word by word').units;
      if (read(units, oneByOne, objectFirst) === null) return;
      readings++;
      const both = [...units, ...oneByOne];
      const bits = both.reduce((all, unit) => all | unit.bits, 0);
      const wish = both.reduce((all, unit) => all | unit.wish, 0);
      if (!mayMean(bits, wish)) passedOver.push(`${language} ${text}`);
    });
  }
  expect(passedOver).toEqual([]);
  expect(readings).toBeGreaterThan(500);
}, 120_000);
