/** A template is filled so that the person reads the very words of the text, or it is not used at all. */
import { describe, expect, test } from '@jest/globals';
import { createI18nextTranslator } from '../../src/adapters/translator/i18next.ts';
import type { OutboxEntry } from '../../src/core/outbox.ts';
import { approvedWords, fillTemplate, type Template, templateOf } from '../../src/core/template.ts';
import { textKey } from '../../src/core/texts.ts';

const texts = createI18nextTranslator().texts(
  {
    en: {
      shop: {
        ready: 'Hello {{name}}, your order {{order}} is *ready* (from {{ price }} up).',
        plain: 'We are open again.',
        menu: 'The dish of today, {{name}}.',
        track: 'Your order {{order}} left. Follow it: https://example.com/o/{{order}}',
        site: 'New in the shop: https://example.com/new',
        parcels_one: 'You have {{count}} parcel here.',
        parcels_other: 'You have {{count}} parcels here.',
        defaults: { name: 'there' },
      },
    },
    pt: { shop: { ready: 'Olá {{name}}, o pedido {{order}} está pronto, {{price}}!' } },
  },
  'en',
);
const templates = new Map(
  ['ready', 'plain', 'parcels'].map((name) => [
    `shop:${name}`,
    { name: `shop_${name}`, category: 'utility', languages: { en: 'en_US', pt: 'pt_BR' } } as const,
  ]),
);
const entry = (name: string, values: OutboxEntry['values'], more: Partial<OutboxEntry> = {}) =>
  ({
    body: { kind: 'text', key: textKey('shop', name) },
    language: 'en',
    purpose: 'utility',
    values,
    ...more,
  }) as OutboxEntry;

describe('a template', () => {
  test('gets the values of its text in their order, defaults too', () => {
    expect(fillTemplate(entry('ready', { order: 'A.7 (2)', price: 3 }), texts, templates)).toEqual({
      name: 'shop_ready',
      language: 'en_US',
      values: ['there', 'A.7 (2)', '3'],
      buttons: [],
    });
    expect(fillTemplate(entry('plain', {}), texts, templates)?.values).toEqual([]);
    expect(
      fillTemplate(
        entry('ready', { name: 'Bia', order: '1', price: 1 }, { language: 'pt-BR' }),
        texts,
        templates,
      ),
    ).toMatchObject({
      language: 'pt_BR',
    });
  });

  test('is not used where a value is missing, is more than a line, or the text comes out in another form', () => {
    expect(fillTemplate(entry('ready', { price: 3 }), texts, templates)).toBeNull();
    expect(fillTemplate(entry('ready', { order: 'a\nb', price: 3 }), texts, templates)).toBeNull();
    expect(fillTemplate(entry('parcels', { count: 1 }), texts, templates)).toBeNull();
    expect(fillTemplate(entry('parcels', { count: 2 }), texts, templates)?.values).toEqual(['2']);
  });

  test('that was approved for less than marketing carries none', () => {
    expect(templateOf(templates, entry('plain', {}, { purpose: 'marketing' }))).toBeNull();
  });

  test('is approved with numbered places', () => {
    expect(approvedWords({}, texts, textKey('shop', 'ready'), 'en')).toEqual({
      body: 'Hello {{1}}, your order {{2}} is *ready* (from {{3}} up).',
      url: null,
    });
  });

  test('of a text with a file below it has that file above it; sound has no template', () => {
    const withFile = (type: 'image' | 'audio', caption = textKey('shop', 'menu')) =>
      fillTemplate(
        entry('menu', {}, { body: { kind: 'media', type, source: 'menu.jpg', caption } }),
        texts,
        new Map([['shop:menu', { name: 'shop_menu', category: 'utility', languages: { en: 'en' } }]]),
      );
    expect(withFile('image')).toEqual({
      name: 'shop_menu',
      language: 'en',
      values: ['there'],
      buttons: [],
      header: { type: 'image', source: 'menu.jpg' },
    });
    expect(withFile('audio')).toBeNull();
  });

  describe('with a link', () => {
    const linked = (name: string): Template => ({
      name,
      category: 'utility',
      languages: { en: 'en' },
      link: { en: 'Follow' },
    });
    const byText = new Map(['track', 'site', 'plain'].map((name) => [`shop:${name}`, linked(name)]));
    const filled = (name: string, values: OutboxEntry['values']) =>
      fillTemplate(entry(name, values), texts, byText);
    const approved = (name: string) => approvedWords(linked(name), texts, textKey('shop', name), 'en');

    test('has the address at the end of its text behind a button, and what it ends with is a value', () => {
      expect(approved('track')).toEqual({
        body: 'Your order {{1}} left. Follow it:',
        url: 'https://example.com/o/{{1}}',
      });
      expect(filled('track', { order: 'A7' })).toMatchObject({ values: ['A7'], buttons: [], link: 'A7' });
      expect(filled('track', { order: 'A 7' })).toBeNull();
    });

    test('that is the same for all has no value', () => {
      expect(approved('site')).toEqual({ body: 'New in the shop:', url: 'https://example.com/new' });
      expect(filled('site', {})).toEqual({ name: 'site', language: 'en', values: [], buttons: [] });
    });

    test('in a text that ends with none is found by the check', () => {
      expect(approved('plain').url).toBeNull();
    });
  });
});
