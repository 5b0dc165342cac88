import { describe, expect, test } from '@jest/globals';
import { advance, beginRun, understands } from '../../../src/core/flow/advance.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import { aContact, aRelease, aTurn, aWorld, later, morning } from '../../support/world.ts';
import { talk } from './conversation.ts';

const flows = { a: 'steps: [{ ask: age, answer: number, save: age }, { wait: 1d }, { say: bye }]' };
const release = aRelease({ flows });
const begun = () => {
  const turn = aTurn(aContact(), aWorld(release));
  const flow = release.flows.get('a' as FlowId);
  if (!flow) throw new Error('no flow');
  const { run } = advance(turn, beginRun(turn, flow, 'keyword', {}), { kind: 'begin' }, { origin: 'reply' });
  if (!run) throw new Error('the run ended');
  return { turn, run };
};

describe('advance', () => {
  test('runs to the next wait: what is said, which timer, where the run stands', () => {
    const { turn, run } = begun();
    expect(turn.effects).toEqual([
      {
        type: 'message.send',
        id: 'entry-1.0',
        message: {
          body: { kind: 'text', key: 'a:age' },
          values: expect.objectContaining({ 'business.name': 'Dapur Kita' }),
          language: 'en',
          purpose: 'marketing',
          origin: 'reply',
          topic: 'newsletter',
          flow: 'a',
          version: expect.any(String),
          step: 'age',
          optOutLine: true,
        },
      },
      { type: 'wakeup.cancel', timer: 'run:' },
      { type: 'wakeup.set', id: 'entry-1.2', timer: 'run:silence', dueAt: later(86_400_000) },
    ]);
    expect(run).toMatchObject({
      id: 'entry-1.0.run',
      startedAt: morning,
      because: 'keyword',
      stack: [
        {
          flow: 'a',
          step: 'age',
          tries: 0,
          waiting: { for: 'answer', question: 'entry-1.0', shownAt: null, silences: 0 },
        },
      ],
    });
  });

  test('an ended run leaves no timer behind', () => {
    const told = talk({ flows }).begin('a').writes('3').silence();
    expect(told.run()).toBeNull();
    expect(told.effects().at(-1)).toEqual({ type: 'wakeup.cancel', timer: 'run:' });
  });

  test('a run whose version is gone ends with a note', () => {
    const { run } = begun();
    const other = aRelease({ flows: { a: 'steps: [{ say: other }]' } });
    const turn = aTurn(aContact(), aWorld(other));
    expect(
      advance(turn, run, { kind: 'answer', content: { kind: 'text', text: '3' } }, { origin: 'reply' }),
    ).toEqual({ run: null, signals: [] });
    expect(turn.journal).toMatchObject([{ what: 'run.lost', why: expect.stringContaining('is gone') }]);
    expect(understands(turn, run, { kind: 'text', text: '3' })).toBe(false);
  });

  test('the first answer of a day says how to stop, once', () => {
    const two = { a: 'steps: [{ say: one }, { say: two }]' };
    const lines = (told: ReturnType<typeof talk>) => told.messages().map((message) => message.optOutLine);
    expect(lines(talk({ flows: two }).begin('a'))).toEqual([true, false]);
    const { talk: before } = aContact();
    const told = talk({ flows: two, contact: { talk: { ...before, optOutLineOn: '2026-11-24' } } });
    expect(lines(told.begin('a'))).toEqual([false, false]);
  });

  test('understands only what the waiting step takes for a clear answer', () => {
    const { turn, run } = begun();
    expect(understands(turn, run, { kind: 'text', text: '34' })).toBe(true);
    expect(understands(turn, run, { kind: 'text', text: 'menu' })).toBe(false);
    const waits = talk({ flows: { a: 'steps: [{ wait: 1d }]' } })
      .begin('a')
      .run();
    expect(waits && understands(turn, waits, { kind: 'text', text: '34' })).toBe(false);
  });
});
