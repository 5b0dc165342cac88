import { expect, test } from '@jest/globals';
import { factsIn } from '../../src/console/contact/fact-words.ts';
import { timerIn } from '../../src/console/contact/timer-words.ts';
import { whyIn } from '../../src/console/contact/why-words.ts';

test('why a line of the journal is there is told in the reader’s language, a reason of the gate too', () => {
  expect(whyIn('silence', 'id')).toBe('tidak ada jawaban');
  expect(whyIn('no longer in the segment', 'pt')).toBe('já não está no segmento');
  expect(whyIn('expired', 'id')).toBe('Waktunya sudah lewat.');
  expect(whyIn('silence', 'en')).toBe('silence');
});

test('what has no words, such as a name, is told as it was noted, also where it is called like something of every object', () => {
  for (const why of ['Sari', 'constructor', 'toString', 'constructor:x', 'complains: "x"'])
    for (const language of ['en', 'es', 'id', 'pt'] as const) expect(whyIn(why, language)).toBe(why);
});

test.each([
  ['operator:Sari', 'asked for by Sari', 'a pedido de Sari'],
  [
    'operator:0f8fad5b-d9cb-469f-a165-70867728950e',
    'asked for by a person of the business',
    'a pedido de uma pessoa da equipe',
  ],
  ['stage:onboarding', 'stage: Onboarding', 'etapa: Recém-chegado'],
  [
    'stage:xstate.after.silence.lifecycle.subscribed.active, quietly',
    'they were silent for too long',
    'ficou em silêncio por tempo demais',
  ],
  ['flow.finished', 'the welcome was over', 'as boas-vindas terminaram'],
  ['exact word "stop"', 'the word "stop"', 'a palavra "stop"'],
])('%s is told in words', (why, en, pt) => {
  expect([whyIn(why, 'en'), whyIn(why, 'pt')]).toEqual([en, pt]);
});

test('facts of a line are told in the reader’s language, what only machines tell apart is left out', () => {
  const facts = {
    flow: 'welcome',
    version: 'a35bc',
    from: 'onboarding',
    to: 'person',
    tookMs: 86_097,
    purposes: 'utility marketing',
    option: null,
  };
  expect(factsIn(facts, { zone: 'UTC', language: 'es' })).toBe(
    'flujo: welcome, de: Recién llegado, a: una persona del equipo, tras: 86 segundos, para: utilidad, marketing',
  );
});

test('a wake-up is told by what it is for', () => {
  expect(timerIn('stage:xstate.after.silence.lifecycle.subscribed.active', 'id')).toBe(
    'mereka terlalu lama diam',
  );
  expect(timerIn('date:anniversary:joined:0', 'es')).toBe('fecha: anniversary:joined:0');
  expect(timerIn('run:call', 'pt')).toBe('o fluxo continua');
  expect(timerIn('something-new', 'pt')).toBe('something-new');
});
