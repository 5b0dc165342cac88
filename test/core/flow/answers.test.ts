import { describe, expect, test } from '@jest/globals';
import { type AnswerType, readAnswer } from '../../../src/core/flow/answer/read.ts';
import type { InboundContent } from '../../../src/core/message.ts';
import { textKey } from '../../../src/core/texts.ts';
import { textsOf } from '../../support/texts.ts';
import { morning } from '../../support/world.ts';

const texts = textsOf({
  en: {
    q: {
      'a-options': { recipes: 'Recipes 🍲', offers: 'Special offers', 'cook-now': 'Cook now!', two: 'Two' },
    },
  },
  es: {
    q: { 'a-options': { recipes: 'Recetas', offers: 'Ofertas', 'cook-now': '¡Cocinar ya!', two: 'Dos' } },
  },
});
const options = ['recipes', 'offers', 'cook-now', 'two'].map((id) => ({
  id,
  label: textKey('q', `a-options.${id}`),
}));

type Circumstances = { language?: string; country?: string | null; strict?: boolean };

function read(
  type: AnswerType,
  content: string | InboundContent,
  { language = 'en', country = null, strict = false }: Circumstances = {},
) {
  const heard = typeof content === 'string' ? ({ kind: 'text', text: content } as const) : content;
  const reading = readAnswer(type, heard, { language, texts, country, now: morning }, { options, strict });
  return reading.kind === 'clear' ? reading.value : null;
}

describe('numbers', () => {
  test.each([
    ['12', 'en', 12],
    [' 12 ', 'en', 12],
    ['12 years', 'en', 12],
    ['I am 34', 'en', 34],
    ['-5', 'en', -5],
    ['1,234.5', 'en', 1234.5],
    ['1.234,5', 'es', 1234.5],
    ['1.234,5', 'en', 1234.5],
    ['1,234.5', 'es', 1234.5],
    ['1.234', 'es', 1234],
    ['1.234', 'en', 1.234],
    ['12.5', 'es', 12.5],
    ['1,5', 'en', 1.5],
    ['1.000.000', 'id', 1_000_000],
    ['1 000', 'fr', 1000],
    ["1'000", 'de-CH', 1000],
    ['١٢٣', 'ar', 123],
    ['१२.५', 'hi', 12.5],
    ['١٬٢٣٤٫٥', 'ar', 1234.5],
    ['Rp 50.000', 'id', 50_000],
    ['12kg', 'en', 12],
    ['100%', 'en', 100],
    ['3.', 'en', 3],
  ])('"%s" in %s is %d', (text, language, number) => {
    expect(read('number', text, { language })).toBe(number);
  });

  test.each([
    'twelve',
    '',
    '3-5',
    '12:30',
    '12/5',
    'between 3 and 5',
    'h2o',
    '1e5',
    '12 5',
    '99999999999999999999',
    '1.2.3.4',
    '👍',
  ])('"%s" is unclear', (text) => {
    expect(read('number', text)).toBeNull();
  });
});

describe('dates', () => {
  test.each([
    ['2024-12-31', 'en', '2024-12-31'],
    ['31/12/2024', 'en', '2024-12-31'],
    ['03/04/2024', 'en', '2024-04-03'],
    ['03/04/2024', 'en-US', '2024-03-04'],
    ['12/31/2024', 'en', '2024-12-31'],
    ['31.12.2024', 'de', '2024-12-31'],
    ['1/2/90', 'es', '1990-02-01'],
    ['1/2/24', 'es', '2024-02-01'],
    ['31 Dec 2024', 'en', '2024-12-31'],
    ['December 31st, 2024', 'en', '2024-12-31'],
    ['31 de diciembre de 2024', 'es', '2024-12-31'],
    ['31 Desember 2024', 'id', '2024-12-31'],
    ['1 de março de 2024', 'pt', '2024-03-01'],
    ['1 March 2024', 'es', '2024-03-01'],
    ['2024年12月31日', 'ja', '2024-12-31'],
    ['٣١/١٢/٢٠٢٤', 'ar', '2024-12-31'],
    ['29/02/2024', 'en', '2024-02-29'],
    ['my birthday is 5 May 1990', 'en', '1990-05-05'],
  ])('"%s" in %s is %s', (text, language, date) => {
    expect(read('date', text, { language })).toEqual({ date });
  });

  test.each([
    '31/02/2024',
    '29/02/2023',
    '32/13/2024',
    'tomorrow',
    '31/12',
    '31 Dec',
    '1/1/1492',
    '2024-12-31T10:00',
    '5 Ma 2024',
    '',
  ])('"%s" is unclear', (text) => {
    expect(read('date', text)).toBeNull();
  });
});

describe('e-mail, phone, place, file, words', () => {
  test.each([
    ['ana@example.com', 'ana@example.com'],
    ['Ana_B+x@Example.COM.', 'Ana_B+x@example.com'],
    ['it is <ana@example.co.id>', 'ana@example.co.id'],
    ['ana@example', null],
    ['a@b.co or c@d.co', null],
    ['a..b@c.de', null],
    ['ana at example.com', null],
  ])('e-mail "%s" is %s', (text, email) => {
    expect(read('email', text)).toBe(email);
  });

  test.each([
    ['+62 812-3456-7890', null, '+6281234567890'],
    ['0062 81234567890', null, '+6281234567890'],
    ['0812-3456-7890', 'ID', '+6281234567890'],
    ['my number is 0812 3456 7890', 'ID', '+6281234567890'],
    ['(11) 91234-5678', 'BR', '+5511912345678'],
    ['0812-3456-7890', null, null],
    ['12', 'ID', null],
    ['call me', 'ID', null],
  ])('phone "%s" from %s is %s', (text, country, phone) => {
    expect(read('phone', text, { country })).toBe(phone);
  });

  test('a place is a place, and nothing off the earth', () => {
    expect(read('location', { kind: 'location', latitude: -6.2, longitude: 106.8, name: 'x' })).toEqual({
      latitude: -6.2,
      longitude: 106.8,
    });
    expect(read('location', { kind: 'location', latitude: 91, longitude: 0 })).toBeNull();
    expect(read('location', { kind: 'location', latitude: Number.NaN, longitude: 0 })).toBeNull();
    expect(read('location', 'Jakarta')).toBeNull();
  });

  test('a file is where it can be fetched', () => {
    const media = { type: 'image', mimeType: 'image/jpeg', ref: 'ref-1' } as const;
    expect(read('media', { kind: 'media', media, caption: 'me' })).toEqual({
      media: 'ref-1',
      mimeType: 'image/jpeg',
      at: morning,
    });
    expect(read('media', 'a photo')).toBeNull();
  });

  test('words are words; very many are cut to what a contact can hold', () => {
    expect(read('text', '  Ana  ')).toBe('Ana');
    expect(read('text', '   ')).toBeNull();
    expect(read('text', { kind: 'unsupported', what: 'sticker' })).toBeNull();
    for (const long of ['x'.repeat(65_000), '\0'.repeat(65_000), '😀'.repeat(30_000)]) {
      const kept = read('text', long);
      expect(JSON.stringify(kept).length).toBeLessThanOrEqual(4_096);
      expect(String(kept)).not.toMatch(/\p{Surrogate}/u);
    }
  });
});

describe('yes and no', () => {
  test.each([
    ['yes', 'en', true],
    ['YES!!', 'en', true],
    ['👍🏽', 'en', true],
    ['👎', 'en', false],
    ['sí', 'es', true],
    ['si', 'es', true],
    ['claro', 'en', true],
    ['no', 'es', false],
    ['yes yes', 'en', true],
    ['yes please', 'en', true],
    ['no thanks', 'en', false],
    ['yes no', 'en', null],
    ['maybe', 'en', null],
    ['👍👎', 'en', null],
    ['I never said yes to any of this', 'en', null],
    ['', 'en', null],
  ])('"%s" in %s is %s', (text, language, meaning) => {
    expect(read('yes-no', text, { language })).toBe(meaning);
  });

  test('a pressed button is what it says', () => {
    expect(read('yes-no', { kind: 'choice', id: 'no', text: 'Nah' })).toBe(false);
  });

  test.each([
    ['1', true],
    ['2.', false],
    ['(1)', true],
    ['3', null],
    ['12', null],
  ])('"%s" is the number of what a phone without buttons shows: %s', (text, meaning) => {
    const heard = { kind: 'text', text } as const;
    const shown = ['yes', 'no'].map((id) => ({ id, label: textKey('common', id) }));
    const question = { options: shown, strict: true };
    const reading = readAnswer(
      'yes-no',
      heard,
      { language: 'en', texts, country: null, now: morning },
      question,
    );
    expect(reading.kind === 'clear' ? reading.value : null).toBe(meaning);
  });

  test.each([
    ['yes', true],
    ['yes please', null],
    ['sure yes', true],
    ['👍', true],
    ['no thanks', null],
  ])('where consent hangs on it, "%s" is %s', (text, meaning) => {
    expect(read('yes-no', text, { strict: true })).toBe(meaning);
  });
});

describe('options', () => {
  test.each([
    ['1', 'recipes'],
    ['2.', 'offers'],
    ['(3)', 'cook-now'],
    ['2️⃣', 'offers'],
    ['٢', 'offers'],
    ['Recipes 🍲', 'recipes'],
    ['RECIPES', 'recipes'],
    ['recetas', 'recipes'],
    ['special offers!', 'offers'],
    ['offers', 'offers'],
    ['recpies', 'recipes'],
    ['recipe', 'recipes'],
    ['spesial ofers', 'offers'],
    ['cook-now', 'cook-now'],
    ['two', 'two'],
    ['5', null],
    ['0', null],
    ['one', null],
    ['recipes and offers', null],
    ['no idea', null],
    ['', null],
  ])('"%s" is %s', (text, option) => {
    expect(read('option', text)).toBe(option);
  });

  test('a pressed option is its id, whatever its label', () => {
    expect(read('option', { kind: 'choice', id: 'offers', text: 'Recipes' })).toBe('offers');
    expect(read('option', { kind: 'choice', id: 'gone', text: 'Recipes' })).toBe('recipes');
  });

  test('a picture is no choice', () => {
    expect(
      read('option', { kind: 'media', media: { type: 'image', mimeType: 'image/png' }, caption: '1' }),
    ).toBeNull();
  });

  test.each([
    ['1, 3', ['recipes', 'cook-now']],
    ['3 1', ['recipes', 'cook-now']],
    ['recipes, ofertas', ['recipes', 'offers']],
    ['2', ['offers']],
    ['1, 9', null],
  ])('several: "%s" is %s', (text, chosen) => {
    expect(read('options', text)).toEqual(chosen);
  });
});
