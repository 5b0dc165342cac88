/** Which language to speak: by country at first, by the words of a message when they tell. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Address } from '../../src/core/address.ts';
import { languageOfAddress, languageOfWords } from '../../src/core/language.ts';
import type { Texts } from '../../src/core/texts.ts';
import { shippedRelease } from '../support/shipped.ts';

let texts: Texts;
beforeAll(async () => {
  ({ texts } = await shippedRelease());
});

describe('the language of an address', () => {
  const spoken = ['en', 'es', 'id', 'pt'];
  const phones: readonly (readonly [string, string, string])[] = [
    ['+6281234567890', 'id', 'country'],
    ['+525512345678', 'es', 'country'],
    ['+34612345678', 'es', 'country'],
    ['+5511912345678', 'pt', 'country'],
    ['+351912345678', 'pt', 'country'],
    ['+14155550101', 'en', 'country'],
    ['+442071838750', 'en', 'country'],
    ['+819012345678', 'en', 'default'],
    ['+4915112345678', 'en', 'default'],
    ['+99', 'en', 'default'],
  ];
  test.each(phones)('of %s is %s (%s)', (value, language, from) => {
    expect(languageOfAddress({ kind: 'phone', value }, spoken, 'en')).toEqual({ language, from });
  });

  test('of a business-scoped id is that of the country in it; of a hidden number it is the default', () => {
    const brazilian: Address = { kind: 'bsuid', value: 'BR.1234567' };
    expect(languageOfAddress(brazilian, spoken, 'en')).toEqual({ language: 'pt', from: 'country' });
    expect(languageOfAddress({ kind: 'lid', value: '55119' }, spoken, 'id')).toEqual({
      language: 'id',
      from: 'default',
    });
    expect(languageOfAddress({ kind: 'bsuid', value: 'ZZ.1' }, spoken, 'en')).toMatchObject({
      from: 'default',
    });
  });

  test('that we do not speak is the default', () => {
    expect(languageOfAddress({ kind: 'phone', value: '+6281234567890' }, ['en', 'es'], 'es')).toEqual({
      language: 'es',
      from: 'default',
    });
  });
});

describe('the language of words', () => {
  test.each([
    ['Hello, I would like to know the price of the classes', 'en'],
    ['Hola, quiero informacion sobre las clases', 'es'],
    ['HOLA BUENAS TARDES', 'es'],
    ['Halo, saya mau tanya harga kelas masak', 'id'],
    ['selamat pagi kakak, kapan ada kelas?', 'id'],
    ['Oi, bom dia! Quanto custa a aula?', 'pt'],
    ['nao obrigada', 'pt'],
  ])('%j is %s', (words, language) => {
    expect(languageOfWords(words, texts)).toBe(language);
  });

  test.each(['', 'ok', '👍', '1', 'Sari', 'xyzzy', 'rendang soto', '\u0000', 'hello hola'])(
    '%j tells nothing',
    (words) => {
      expect(languageOfWords(words, texts)).toBeNull();
    },
  );

  test('counts each typical word once: shouting one of them does not outvote two', () => {
    expect(languageOfWords('hola hola hola, thank you', texts)).toBe('en');
  });
});
