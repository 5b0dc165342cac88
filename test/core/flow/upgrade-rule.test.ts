/** `upgrade:` of a flow file: what it may say, what is wrong with it and where, and that it is no part of the structure. */
import { expect, test } from '@jest/globals';
import { compileFlow } from '../../../src/core/flow/compile.ts';
import { flowSchema } from '../../../src/core/flow/flow-schema.ts';
import { issueLine } from '../../../src/core/flow/issue.ts';
import { flowContext } from '../../support/world.ts';

const compile = (upgrade: string) =>
  compileFlow(
    {
      path: 'flows/welcome.yaml',
      text: `flow: welcome
topic: newsletter
${upgrade}
steps:
  - say: hello
  - ask: name
    answer: text
    save: name
  - wait: 3d
  - ask: may-we
    answer: yes-no
    grants: [marketing]
`,
    },
    flowContext({}),
  );
const issues = (upgrade: string) => compile(upgrade).issues.map(issueLine);

test('it is stay, move, or a step by step account, and the version is the same with each', () => {
  const without = compile('').flow;
  expect(without).not.toHaveProperty('upgrade');
  expect(compile('upgrade: stay').flow).toEqual(without);
  expect(compile('upgrade: move').flow).toEqual({ ...without, upgrade: { steps: {} } });
  const steps = { 'wait-2d': 'wait-3d', 'who~2': 'name', old: 'end', older: 'restart', oldest: 'stay' };
  const written = `upgrade: { steps: ${JSON.stringify(steps)} }`;
  expect(compile(written).flow).toEqual({ ...without, upgrade: { steps } });
});

test.each([
  ['upgrade: mvoe', /^flows\/welcome\.yaml:3:10 .*`upgrade` must be stay, move/],
  [
    'upgrade: { steps: { wait-2d: wait-33d } }',
    /^flows\/welcome\.yaml:3:30 .*no step "wait-33d".*Did you mean "wait-3d"\?/,
  ],
  ['upgrade: { steps: { wait-2d: hello } }', /:3:30 .*nobody can stand at "hello": it is a `say`/],
  ['upgrade: { steps: { asked: may-we } }', /:3:28 .*"may-we" asks for consent/],
  ['upgrade: { steps: { Asked: name } }', /:3:21 .*must be the id of a step/],
  ['upgrade: { step: { a: name } }', /unknown key `step`.*`steps`/],
])('%s is told with its place', (upgrade, words) => {
  expect(issues(upgrade).join('\n')).toMatch(words);
  expect(compile(upgrade).flow).toBeNull();
});

test('a consent question may be named for itself: to be asked again, or as it stands', () => {
  expect(issues('upgrade: { steps: { may-we: may-we, name: restart } }')).toEqual([]);
});

test('editors are told of it', () => {
  const { properties } = flowSchema() as { properties: { upgrade: { description: string } } };
  expect(properties.upgrade.description).toContain('stay: they go on in their version');
});
