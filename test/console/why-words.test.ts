import { expect, test } from '@jest/globals';
import { whyIn } from '../../src/console/contact/why-words.ts';

test('why a line of the journal is there is told in the reader’s language, a reason of the gate too', () => {
  expect(whyIn('silence', 'id')).toBe('tidak ada jawaban');
  expect(whyIn('no longer in the segment', 'pt')).toBe('já não está no segmento');
  expect(whyIn('expired', 'id')).toBe('Waktunya sudah lewat.');
  expect(whyIn('silence', 'en')).toBe('silence');
});

test('what has no words, such as a name, is told as it was noted, also where it is called like something of every object', () => {
  for (const why of ['operator:sari', 'constructor', 'toString'])
    for (const language of ['en', 'es', 'id', 'pt'] as const) expect(whyIn(why, language)).toBe(why);
});
