/** Codes survive what phones, keyboards and people do to them, and ordinary words are none. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  boxesOfToken,
  codeFor,
  findCode,
  isCode,
  softened,
  sourceSlug,
  tokenFor,
} from '../../../src/core/form/codes.ts';
import { sampleForm } from '../../support/sample-form.ts';

const found = (words: string, code = 'SARI24') => findCode(softened(words), code);

describe('a code', () => {
  test.each([
    'Hello! Please write to me. (#SARI24)',
    '#sari24',
    'sari24',
    'SARI 24',
    'Sari-24!',
    '# SARI24',
    '👋 hi #SARI24 🌿 thanks',
    '#ＳＡＲＩ２４',
    '#SA\u200bRI24',
    '"#SARI24".',
    'one\nSARI24\ntwo',
    'Hello!Please write to me.(#SARI24)',
  ])('is found in %j', (words) => {
    expect(found(words)).not.toBeNull();
  });

  test.each(['SARI25', 'XSARI24', 'SARI244', '#SARI', 'sari 2 4 kg', 'SARI2', '', 'hello'])(
    'is not in %j',
    (words) => {
      expect(found(words)).toBeNull();
    },
  );

  test('without a digit is a word, and needs its #', () => {
    expect(found('I saw it at the counter', 'COUNTER')).toBeNull();
    expect(found('hi #counter', 'COUNTER')).not.toBeNull();
  });

  test('made of a name is the same for ever, and holds a digit', () => {
    expect(codeFor('website')).toBe(codeFor('website'));
    for (const name of ['website', 'market-stand', 'a', 'a-very-long-name-of-a-form']) {
      expect(codeFor(name)).toMatch(/^[A-Z0-9]+[2-9][A-Z2-9]$/);
    }
    expect(isCode(codeFor('website'))).toBe(true);
  });

  test('carries where its link was, behind a slash', () => {
    expect(found('(#SARI24/instagram)')?.source).toBe('instagram');
    expect(found('#sari24/sms-june!')?.source).toBe('sms-june');
    expect(found('(#SARI24)')?.source).toBeNull();
    expect([sourceSlug('SMS June!'), sourceSlug(' -- '), sourceSlug('Café Ñ')]).toEqual([
      'sms-june',
      '',
      'cafe-n',
    ]);
  });
});

describe('a token', () => {
  const form = sampleForm();

  test('tells which boxes were ticked, whatever they were', () => {
    const boxes = form.boxes.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(boxes), fc.string(), (ticked, seed) => {
        const token = tokenFor(form, ticked, seed);
        expect(boxesOfToken(form, token)).toEqual(ticked);
        expect(found(`Hi! (#DAPUR24-${token.toLowerCase()})`, 'DAPUR24')?.token).toBe(token);
      }),
    );
  });

  test('that lost letters or was pulled apart is still no bare code', () => {
    expect(found('#SARI24-B9QX')?.token).toBe('B9QX');
    expect(found('#SARI24 - B9QX4M2')?.token).toBe('B9QX4M2');
    expect(found('#SARI24 - please')?.token).toBeNull();
  });

  test('that was changed on its way, or is of a form whose boxes changed, tells nothing', () => {
    const token = tokenFor(form, ['recipes'], 'seed');
    const others = [...token].map(
      (letter, at) => token.slice(0, at) + (letter === 'A' ? 'B' : 'A') + token.slice(at + 1),
    );
    const read = others.map((each) => boxesOfToken(form, each));
    expect(read.filter((boxes) => boxes !== null)).toEqual([]);
    expect(boxesOfToken(sampleForm({ boxes: form.boxes.slice(1) }), token)).toBeNull();
    expect(boxesOfToken(form, '')).toBeNull();
  });
});
