/** Two versions of a flow, compared: the words an admin reads, by the ids of steps. */
import { expect, test } from '@jest/globals';
import { compileFlow } from '../../../src/core/flow/compile.ts';
import { diffFlow } from '../../../src/core/upgrade/diff-flow.ts';
import { flowContext } from '../../support/world.ts';

const compile = (steps: string) => {
  const text = `flow: welcome\ntopic: newsletter\nsteps:\n${steps}`;
  const { flow, issues } = compileFlow({ path: 'flows/welcome.yaml', text }, flowContext({}));
  if (!flow) throw new Error(JSON.stringify(issues));
  return flow;
};

const before = compile(`
  - say: hello
  - wait: 2d
  - ask: interest
    options: [recipes, offers]
    if:
      offers: [{ say: coupon }]
      else: []
  - say: bye
`);

test('a flow is the same as itself, step for step', () => {
  expect(diffFlow(before, before)).toEqual({
    kept: ['hello', 'wait-2d', 'interest', 'coupon', 'bye'],
    changes: [],
  });
});

test('an unnamed wait that became longer is told as one change, by both of its names', () => {
  const after = compile(`
  - say: hello
  - wait: 3d
  - ask: interest
    options: [recipes, offers]
    if:
      offers: [{ say: coupon }]
      else: []
  - say: bye
`);
  expect(diffFlow(before, after)).toEqual({
    kept: ['hello', 'interest', 'coupon', 'bye'],
    changes: [
      {
        is: 'replaced',
        step: 'wait-2d',
        by: 'wait-3d',
        words: 'wait 2 days → 3 days (wait-2d is called wait-3d now)',
      },
    ],
  });
});

test('with an id of its own a step keeps its name, and only what it is set to changes', () => {
  const wait = (time: string) => compile(`\n  - wait: ${time}\n    id: pause\n  - say: bye\n`);
  expect(diffFlow(wait('2d'), wait('3d')).changes).toEqual([
    { is: 'changed', step: 'pause', words: 'pause: wait 2 days → 3 days' },
  ]);
});

test('removed, added, moved and changed steps are told apart', () => {
  const after = compile(`
  - say: bye
  - say: hello
  - ask: interest
    options: [recipes, offers, classes]
    if-silent: { after: 2d }
    if:
      classes: [{ say: coupon }]
      else: []
  - hand-over: question
`);
  expect(diffFlow(before, after).changes.map(({ is, words }) => `${is}: ${words}`)).toEqual([
    'removed: removed: wait-2d',
    'moved: bye: moved to another place',
    'changed: interest: options recipes, offers → recipes, offers, classes; if-silent after 1 day, again 0, then end → after 2 days, again 0, then end',
    'moved: coupon: moved from interest (offers) to interest (classes)',
    'added: added: hand-over-question',
  ]);
});

test('a step of the same name and another kind has changed', () => {
  const after = compile('\n  - ask: hello\n    answer: text\n');
  expect(diffFlow(compile('\n  - say: hello\n'), after).changes).toEqual([
    { is: 'changed', step: 'hello', words: 'hello: say became ask' },
  ]);
});
