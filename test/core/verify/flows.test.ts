import { describe, expect, test } from '@jest/globals';
import { soundFiles } from '../release/small-business.ts';
import { flowFiles, goodbyeFiles, storyOf, verifyWith, violationLines } from './business.ts';

describe('a sound business', () => {
  test('has no violations, and the search says that it saw everything within its bounds', () => {
    const verified = verifyWith({}, { bounds: { strays: 1 } });
    expect(violationLines(verified)).toEqual([]);
    expect(verified.searches.map(({ name, isComplete }) => [name, isComplete])).toEqual([
      ['life', true],
      ['after STOP', true],
    ]);
  });

  test('is searched the same way every time', () => {
    expect(verifyWith()).toEqual(verifyWith());
  });

  test('is not called searched where a bound cut the search off', () => {
    const few = verifyWith({}, { bounds: { strays: 0, states: 10 } }).searches[0];
    expect([few?.states, few?.isComplete]).toEqual([10, false]);
    expect(verifyWith({}, { bounds: { strays: 0, depth: 2 } }).searches[0]?.isComplete).toBe(false);
  });
});

describe('nudge loops', () => {
  const nag = flowFiles('nag', '  - say: hey\n  - wait: 2d\n  - go: hey\n', ['hey']);

  test('a flow that waits and says the same again is found, with a conversation', () => {
    const verified = verifyWith(nag);
    expect(violationLines(verified)).toEqual([
      'nudge-loop flows/nag.yaml:6 “hey” of nag is said again and again while they say nothing.',
    ]);
    expect(storyOf(verified, 'nudge-loop')).toEqual([
      'Somebody who is active.',
      'They write “nag”.',
      '  Kabar says “The hey text.” (nag, hey).',
      '2 days pass without a word from them.',
      '  Kabar says “The hey text.” (nag, hey).',
      '2 days pass without a word from them.',
      '  Kabar says “The hey text.” (nag, hey).',
      'And so on: everything is as it was before, and nothing they do is needed.',
    ]);
  });

  test('a question whose silence leads back to it is one', () => {
    const steps = '  - ask: sure\n    answer: yes-no\n    if-silent: { after: 3d, then: sure }\n';
    expect(violationLines(verifyWith(flowFiles('class', steps, ['sure'])))).toEqual([
      'nudge-loop flows/class.yaml:6 “sure” of class is said again and again while they say nothing.',
    ]);
  });

  test('a loop behind a condition that may hold is one, and the story says what it supposes', () => {
    const steps = '  - say: hey\n  - wait: 2d\n  - when: contact.age > 30\n    then: [{ go: hey }]\n';
    const verified = verifyWith(flowFiles('elder', steps, ['hey']));
    expect(violationLines(verified)).toHaveLength(1);
    expect(storyOf(verified, 'nudge-loop')).toContain('  (Suppose contact.age > 30: yes.)');
  });

  test('a loop that counts and ends is none', () => {
    const steps =
      '  - set: { age: 0 }\n  - say: hey\n  - wait: 2d\n  - set: { age: "= contact.age + 1" }\n' +
      '  - when: contact.age < 3\n    then: [{ go: hey }]\n';
    expect(violationLines(verifyWith(flowFiles('thrice', steps, ['hey'])))).toEqual([]);
  });

  test('a loop that needs an answer each time is none', () => {
    const steps = '  - ask: sure\n    answer: yes-no\n  - wait: 1d\n  - go: sure\n';
    const quiet = steps.replace('answer: yes-no', 'answer: yes-no\n    if-silent: { after: 1d, then: end }');
    expect(violationLines(verifyWith(flowFiles('pingpong', quiet, ['sure'])))).toEqual([]);
  });

  test('the answers of another machine are no sign of life', () => {
    const steps =
      '  - call: news\n    url: https://api.example.com/news\n  - say: hey\n  - wait: 1d\n  - go: call-news\n';
    expect(violationLines(verifyWith(flowFiles('feed', steps, ['hey'])))).toEqual([
      'nudge-loop flows/feed.yaml:8 “hey” of feed is said again and again while they say nothing.',
    ]);
  });
});

describe('after a STOP', () => {
  test('a goodbye that says two things is found', () => {
    const verified = verifyWith(goodbyeFiles('  - say: bye\n  - say: really\n', ['bye', 'really']));
    expect(violationLines(verified)).toEqual([
      'after-stop flows/goodbye.yaml:6 “really” of goodbye is a second confirmation after one STOP.',
    ]);
    expect(storyOf(verified, 'after-stop').slice(-4)).toEqual([
      'They write “STOP”.',
      '  They are opted out now.',
      '  Kabar says “The bye text.” (goodbye, bye).',
      '  Kabar says “The really text.” (goodbye, really).',
    ]);
  });

  test('a goodbye that waits before it confirms is found', () => {
    expect(violationLines(verifyWith(goodbyeFiles('  - wait: 1h\n  - say: bye\n', ['bye'])))).toEqual([
      'stop flows/lifecycle.yaml:8 a STOP is not confirmed.',
    ]);
  });

  test('a goodbye that asks what to keep instead is sound', () => {
    const steps =
      '  - ask: less\n    options: [less, leave]\n    if:\n      less: [{ prefer: less-often }, { say: good }]\n';
    const files = goodbyeFiles(steps, ['good']);
    const texts = `${files['locales/en/goodbye.yaml']}less: Shall we?\nless-options: { less: Less, leave: Leave me }\n`;
    expect(violationLines(verifyWith({ ...files, 'locales/en/goodbye.yaml': texts }))).toEqual([]);
  });
});

test('a loop that may never wait is found', () => {
  const steps = '  - tag: [dizzy]\n    id: turn\n  - when: contact.age > 17\n    then: [{ go: turn }]\n';
  const verified = verifyWith(flowFiles('spin', steps));
  expect(violationLines(verified)).toEqual([
    'runaway flows/spin.yaml:9 spin runs on without a wait until it is ended.',
  ]);
});

test('a person who is given longer than the stage lasts, and forgets, does not silence Kabar for ever', () => {
  const files = {
    ...flowFiles('back', '  - say: hey\nif-busy: interrupt\n', ['hey']),
    ...flowFiles('ask-sari', '  - hand-over: unknown\n    at-most: 40d\n'),
    'flows/lifecycle.yaml': (soundFiles['flows/lifecycle.yaml'] ?? '').replace(
      '{ gaps: [7d, 14d] }',
      '{ flow: back, gaps: [7d, 14d] }',
    ),
  };
  expect(violationLines(verifyWith(files))).toEqual([]);
});
