/** The plan of an upgrade: who may go on where without a word, who must be asked for, and the way back. */
import { describe, expect, test } from '@jest/globals';
import { compileFlow } from '../../../src/core/flow/compile.ts';
import type { Flow, FlowId, StepId, VersionId } from '../../../src/core/flow/flow.ts';
import { backwards, planFlow } from '../../../src/core/upgrade/plan.ts';
import { flowContext } from '../../support/world.ts';

const compile = (steps: string, upgrade = ''): Flow => {
  const text = `flow: welcome\ntopic: newsletter\n${upgrade}\nsteps:\n${steps}`;
  const context = flowContext({ flows: ['welcome', 'inner', 'other'] });
  const { flow, issues } = compileFlow({ path: 'flows/welcome.yaml', text }, context);
  if (!flow) throw new Error(JSON.stringify(issues));
  return flow;
};

function fate(before: Flow, now: Flow, step: string) {
  const place = {
    flow: now.id,
    version: before.version,
    step: step as StepId,
    how: 'here',
    contacts: 1,
  } as const;
  const plan = planFlow({
    flow: now.id,
    now,
    standing: [place],
    versions: new Map([[before.version, before]]),
    rule: now.upgrade ?? null,
    hasText: () => true,
  });
  const found = plan?.places[0]?.fate;
  if (found?.is === 'moves') return found.act.do === 'move' ? found.act.target : found.act.do;
  return found && `${found.is}: ${found.because}`;
}

const move = 'upgrade: move';
describe('a question is answered by who saw it, so it goes on only where the answer means the same', () => {
  const ask = (settings: string, upgrade = move) =>
    compile(`  - ask: q\n${settings}\n  - wait: 1d\n`, upgrade);
  const options = (ids: string) => `    options: [${ids}]\n    count: false`;
  test.each([
    ['options were added behind', options('a, b'), options('a, b, c'), 'q'],
    ['options changed places', options('a, b'), options('b, a'), /^asks: .*in another order/],
    ['an option is gone', options('a, b'), options('a'), /^asks: .*not offered any more/],
    [
      'another answer is expected',
      '    answer: text',
      '    answer: number',
      /^asks: .*another kind of answer/,
    ],
    [
      'a yes means consent to more',
      '    answer: yes-no\n    grants: [utility]',
      '    answer: yes-no\n    grants: [utility, marketing]',
      /^asks: .*consent to something else/,
    ],
    ['it is patient for longer', '    answer: text', '    answer: text\n    if-silent: { after: 5d }', 'q'],
    ['answers are counted now', options('a, b'), '    options: [a, b]\n    count: true', /^asks: .*counted/],
  ])('%s', (_, before, now, expected) => {
    const is = fate(ask(before, ''), ask(now), 'q');
    if (typeof expected === 'string') expect(is).toBe(expected);
    else expect(is).toMatch(expected);
  });
});

test('a flow inside a step goes on inside a step that runs the same flow', () => {
  const outer = (flow: string) => compile(`  - start-flow: ${flow}\n    id: part\n  - wait: 1d\n`, move);
  const longer = compile('  - start-flow: inner\n    id: part\n  - wait: 2d\n', move);
  expect(fate(outer('inner'), longer, 'part')).toBe('part');
  expect(fate(outer('inner'), outer('other'), 'part')).toMatch(/^asks: .*the flow inner runs inside/);
  const ended = compile('  - wait: 2d\n', 'upgrade: { steps: { part: end } }');
  expect(fate(outer('inner'), ended, 'part')).toMatch(/^asks: another flow runs inside this step/);
});

test('a step that is gone, a version nobody knows, a flow that is gone, and everybody where they belong', () => {
  const before = compile('  - wait: 2d\n');
  const now = compile('  - wait: 3d\n', move);
  expect(fate(before, now, 'wait-2d')).toBe('asks: the step is gone');
  expect(fate(before, now, 'nowhere')).toBe('stays: their version is not known any more');
  const place = {
    flow: now.id,
    version: 'v0' as VersionId,
    step: 'x' as StepId,
    how: 'here',
    contacts: 2,
  } as const;
  const gone = {
    flow: 'welcome' as FlowId,
    standing: [place],
    versions: new Map(),
    rule: null,
    hasText: () => true,
  };
  expect(planFlow({ ...gone, now: undefined })?.places[0]?.fate).toEqual({
    is: 'stays',
    because: 'the flow is no longer in the release',
  });
  const here = { ...place, version: now.version };
  expect(planFlow({ ...gone, now, standing: [here] })).toBeNull();
});

test('texts that those who stay still need are named when they are gone', () => {
  const before = compile('  - say: hello\n  - ask: q\n    options: [a]\n  - wait: 2d\n');
  const now = compile('  - wait: 3d\n');
  const standing = [
    { flow: now.id, version: before.version, step: 'q' as StepId, how: 'here', contacts: 1 } as const,
  ];
  const plan = planFlow({
    flow: now.id,
    now,
    standing,
    versions: new Map([[before.version, before]]),
    rule: null,
    hasText: (key) => key !== 'welcome:hello',
  });
  expect(plan?.missingTexts).toEqual(['welcome:hello']);
});

test('the way back leads from where a rule led to, where that is the only way there', () => {
  const before = compile('  - wait: 1d\n  - wait: 2d\n  - ask: q\n    answer: text\n  - wait: 7d\n');
  const steps = { 'wait-1d': 'wait-3d', 'wait-2d': 'wait-3d', q: 'who', 'wait-7d': 'end' };
  expect(backwards({ steps }, before)).toEqual({ steps: { who: 'q' } });
  expect(backwards(null, before)).toEqual({ steps: {} });
});
