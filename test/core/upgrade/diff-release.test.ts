/** Two sets of files, compared: what an admin reads of texts, policy, topics, segments, stages and flows. */
import { expect, test } from '@jest/globals';
import { diffRelease, type Written } from '../../../src/core/upgrade/diff-release.ts';
import { compileWith, issueLines, soundFiles } from '../release/small-business.ts';

function written(changes: Readonly<Record<string, string>> = {}): Written {
  const compiled = compileWith(changes);
  if (!compiled.release) throw new Error(issueLines(compiled).join('\n'));
  const files = Object.entries({ ...soundFiles, ...changes }).map(([path, text]) => ({ path, text }));
  return { files, release: compiled.release };
}

const edited = (path: string, from: string, to: string) => {
  const text = soundFiles[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return { [path]: text.replace(from, to) };
};

test('the same files differ in nothing', () => {
  expect(diffRelease(written(), written())).toEqual([]);
});

test('policy, stages, topics, segments and texts are told setting by setting, and a comment as no setting', () => {
  const after = written({
    ...edited('flows/policy.yaml', 'marketing: { day: 1, week: 2 }', 'marketing: { day: 2 }'),
    ...edited('flows/lifecycle.yaml', 'silent-after: 30d', 'silent-after: 20d'),
    ...edited('flows/topics.yaml', 'en: News', 'en: What is new'),
    ...edited('flows/segments.yaml', '>= 18', '>= 21'),
    ...edited('locales/en/hello.yaml', 'hello: Hello', 'hello: Good day'),
    ...edited('flows/attributes.yaml', '# Attributes', '# What we know'),
  });
  expect(diffRelease(written(), after).map(({ path, is, words }) => [path, is, ...words])).toEqual([
    ['flows/attributes.yaml', 'changed'],
    ['flows/lifecycle.yaml', 'changed', 'active.silent-after: 30d → 20d'],
    ['flows/policy.yaml', 'changed', 'caps.marketing.day: 1 → 2', 'caps.marketing.week: removed (it was 2)'],
    ['flows/segments.yaml', 'changed', 'grown-ups: "contact.age >= 18" → "contact.age >= 21"'],
    ['flows/topics.yaml', 'changed', 'news.label.en: News → "What is new"'],
    ['locales/en/hello.yaml', 'changed', 'hello: "Hello {{name}}!" → "Good day {{name}}!"'],
  ]);
});

test('a flow tells its head by setting and its steps by id; a wording fix is no other structure', () => {
  const after = written({
    'flows/hello.yaml':
      '# Says hello\nflow: hello\ntopic: news\npriority: 3\nsteps:\n  - say: hello\n  - wait: 1d\n',
    'flows/bye.yaml': '# Says bye\nflow: bye\ntopic: news\nsteps:\n  - say: bye\n',
    'locales/en/bye.yaml': 'bye: Bye\n',
  });
  const changes = diffRelease(written(), after);
  expect(changes.map(({ path, is }) => [path, is])).toEqual([
    ['flows/bye.yaml', 'added'],
    ['flows/hello.yaml', 'changed'],
    ['locales/en/bye.yaml', 'added'],
  ]);
  expect(changes[1]).toMatchObject({
    words: ['priority: added: 3'],
    flow: { id: 'hello', kept: ['hello'], changes: [{ is: 'added', step: 'wait-1d' }] },
  });
  const worded = written(edited('locales/en/hello.yaml', 'hello: Hello', 'hello: Hi'));
  expect(diffRelease(written(), worded).every(({ flow }) => flow === null)).toBe(true);
});
