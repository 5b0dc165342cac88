/** The names that editors complete by: those of a release, and those of a file with mistakes in it. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type KnownNames, namesOfFile, namesOfRelease } from '../../../src/core/release/known-names.ts';
import { shippedRelease } from '../../support/shipped.ts';

describe('the names of a release', () => {
  let names: KnownNames;
  beforeAll(async () => {
    names = namesOfRelease(await shippedRelease(), ['coupon.jpg']);
  });

  test.each([
    ['flow', 'welcome'],
    ['question', 'check-in.how-is-it'],
    ['topic', 'newsletter'],
    ['attribute', 'language'],
    ['condition', 'contact.tags'],
    ['language', 'id'],
    ['media', 'coupon.jpg'],
    ['variable', 'business.name'],
  ] as const)('of the kind %s hold %s', (kind, name) => {
    expect(names[kind]).toContain(name);
  });
});

describe('the names of a file', () => {
  const flow = {
    path: 'flows/feast.yaml',
    text: `flow: feast
tpoic: none
steps:
  - ask: dish
    options: [rendang, paella]
    if:
      rendang:
        - say: hot
  - wait: 2d
  - go: `,
  };
  const texts = { path: 'locales/es/feast.yaml', text: 'hello: Hola\nbread_one: pan\nbread_other: panes\n' };
  const other = { path: 'flows/other.yaml', text: 'steps: [{ say: elsewhere }]' };

  test('are its steps and options, whatever else is wrong in it, and its texts in every language', () => {
    expect(namesOfFile(flow.path, [flow, texts, other])).toEqual({
      step: ['dish', 'hot', 'wait-2d', 'go'],
      ending: ['skip', 'end', 'dish', 'hot', 'wait-2d', 'go'],
      option: ['yes', 'no', 'rendang', 'paella', 'else'],
      text: ['hello', 'bread'],
    });
  });

  test('of texts are also those that the flow says and nobody has written', () => {
    expect(namesOfFile(texts.path, [flow, texts, other]).text).toEqual(['hello', 'bread', 'dish', 'hot']);
  });
});
