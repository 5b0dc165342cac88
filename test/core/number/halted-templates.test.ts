/** What WhatsApp tells of templates: the latest word counts, and a pause passes. */
import { expect, test } from '@jest/globals';
import { haltOf, type TemplateNews, withTemplateNews } from '../../../src/core/number/halted-templates.ts';
import { hourMs } from '../../../src/core/time/instant.ts';

const news = (event: string, at: number, more: Partial<TemplateNews> = {}): TemplateNews => ({
  name: 'menu',
  language: 'en_US',
  at,
  halted: event !== 'APPROVED',
  event,
  reason: null,
  ...more,
});
const after = (...all: readonly TemplateNews[]) => all.reduce<readonly TemplateNews[]>(withTemplateNews, []);
const halted = (known: readonly TemplateNews[], now = 10, language = 'en_US') =>
  haltOf(known, { name: 'menu', language }, now)?.event ?? null;

test('the latest word counts, in whatever order they come, and in either way to write a language', () => {
  expect(halted(after(news('DISABLED', 1)))).toBe('DISABLED');
  expect(halted(after(news('DISABLED', 1), news('APPROVED', 2, { language: 'en-US' })))).toBeNull();
  expect(halted(after(news('APPROVED', 2), news('DISABLED', 1)))).toBeNull();
  expect(halted(after(news('DISABLED', 1, { language: 'en-US' })))).toBe('DISABLED');
});

test('it is of one template in one language', () => {
  const known = after(news('DISABLED', 1));
  expect(halted(known, 10, 'pt_BR')).toBeNull();
  expect(haltOf(known, { name: 'other', language: 'en_US' }, 10)).toBeNull();
  expect(haltOf(undefined, { name: 'menu', language: 'en_US' }, 10)).toBeNull();
});

test('a pause passes by itself and may begin anew, and what is disabled stays so', () => {
  const paused = after(news('PAUSED', 0));
  expect(halted(paused, 6 * hourMs - 1)).toBe('PAUSED');
  expect(halted(paused, 6 * hourMs)).toBeNull();
  expect(halted(withTemplateNews(paused, news('PAUSED', 6 * hourMs)), 7 * hourMs)).toBe('PAUSED');
  expect(halted(after(news('DISABLED', 0)), 900 * hourMs)).toBe('DISABLED');
});

test('the same again is the very same', () => {
  const known = after(news('PAUSED', 5));
  expect(withTemplateNews(known, news('PAUSED', 5))).toBe(known);
  expect(withTemplateNews(known, news('APPROVED', 4))).toBe(known);
});
