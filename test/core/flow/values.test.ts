import { describe, expect, test } from '@jest/globals';
import { safeValue } from '../../../src/core/flow/safe-value.ts';
import { templateValues } from '../../../src/core/flow/values.ts';
import { formsOf, sampleForm } from '../../support/sample-form.ts';
import { textsOf } from '../../support/texts.ts';
import { aContact, aRelease, aTurn, aWorld } from '../../support/world.ts';

describe('templateValues', () => {
  const texts = textsOf({
    en: { a: { 'q-options': { x: 'Ex' } } },
    es: { a: { 'q-options': { x: 'Equis' } } },
  });
  const values = (patch = {}, run: Parameters<typeof templateValues>[1] = null) =>
    templateValues(aTurn(aContact(patch), aWorld(aRelease({ texts }))), run);

  test('are what texts may use, formatted for the language', () => {
    const attributes = {
      age: 1234.5,
      birthday: { date: '1990-05-01' },
      dishes: ['soup', 'cake'],
      count: 1234,
    };
    expect(values({ language: 'es', attributes, profileName: 'Ana' })).toEqual({
      age: '1234,5',
      birthday: '1 de mayo de 1990',
      dishes: 'soup y cake',
      count: 1234,
      name: 'Ana',
      'business.name': 'Dapur Kita',
      'business.contact': 'dapur.example',
      'business.phone': '+622112345678',
      frequency: 'hasta 3 mensajes por semana',
      code: expect.stringMatching(/^DAPUR-[2-9A-HJ-NP-Z]{6}$/),
    });
  });

  test('have a link of their own to give to a friend, where the policy says by which form', () => {
    const form = sampleForm();
    const friends = { form: form.id, staysMs: 1, atMost: 1 };
    const release = aRelease({ texts, forms: formsOf(form), policy: { friends } });
    const link = (publicUrl: string | null) =>
      templateValues(aTurn(aContact(), { ...aWorld(release), publicUrl }), null)['friend.link'];
    expect(link('https://join.example')).toMatch(/^https:\/\/join\.example\/l\/friend-[2-9a-hj-np-z]{8}$/);
    expect(link(null)).toMatch(/^https:\/\/wa\.me\/622112345678\?text=.*DAPUR24%2Ffriend-[2-9a-z]{8}/);
    expect(values()).not.toHaveProperty(['friend.link']);
  });

  test('call them by the name they told, else the one of their profile, else leave it to the defaults', () => {
    expect(values({ attributes: { name: 'Ana' }, profileName: 'x' })).toMatchObject({ name: 'Ana' });
    expect(values({ profileName: 'Profile' })).toMatchObject({ name: 'Profile' });
    expect(values()).not.toHaveProperty('name');
    expect(values({ attributes: { name: '\u200b' } })).not.toHaveProperty('name');
  });

  test('know the run and the last answer, an option by its label in the language of the day', () => {
    const run = { values: { total: 5, answer: 'x', 'answer-label': 'a:q-options.x' } };
    expect(values({ language: 'es' }, run)).toMatchObject({ 'run.total': '5', answer: 'Equis' });
    expect(values({}, { values: { answer: 'free *text*', 'answer-label': '' } })).toMatchObject({
      answer: 'free ∗text∗',
    });
  });

  test('survive a language that is none', () => {
    expect(() => values({ language: 'no_such language', attributes: { age: 1 } })).not.toThrow();
  });
});

describe('safeValue', () => {
  test.each([
    ['*bold*', '∗bold∗'],
    ['_it_ ~s~ `c`', '＿it＿ ∼s∼ ˋcˋ'],
    ['ana_b@x.com', 'ana_b@x.com'],
    ['2*3', '2*3'],
    ['a\nb\r\n\tc', 'a b c'],
    ['a\u0000b\u0007', 'a b'],
    ['\u202Eevil\u202C', 'evil'],
    ['A\u200Bn\u2060a\uFEFF', 'Ana'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['می‌خواهم', 'می‌خواهم'],
    ['x\u200D', 'x'],
    ['Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306', 'Z\u0300\u0301\u0302\u0303'],
    ['half \uD83D', 'half'],
    ['  José Ñandú  ', 'José Ñandú'],
  ])('%j is %j', (text, safe) => {
    expect(safeValue(text)).toBe(safe);
  });

  test('500 characters at most, and never half of one', () => {
    expect(safeValue('x'.repeat(70_000))).toHaveLength(500);
    expect(safeValue(`x${'😀'.repeat(1000)}`)).not.toMatch(/\p{Surrogate}/u);
  });
});
