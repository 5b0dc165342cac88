/** One mistake is one issue: what follows from it elsewhere is not said. */
import { expect, test } from '@jest/globals';
import { compileWith, issueLines, soundFiles } from './small-business.ts';

const links = {
  'flows/policy.yaml': `${soundFiles['flows/policy.yaml']}\ncommunity: { link: https://chat.whatsapp.com/DapurSariCooks }\n`,
  'locales/en/hello.yaml': '# Hello\nhello: Hello, {{community.link}}!\n',
};

test('a policy with a mistake has its links all the same', () => {
  expect(issueLines(compileWith(links))).toEqual([]);
  const zone = (links['flows/policy.yaml'] ?? '').replace('Asia/Jakarta', 'Asia/Jakata');
  expect(issueLines(compileWith({ ...links, 'flows/policy.yaml': zone }))).toEqual([
    'flows/policy.yaml:7:12  `time-zone` must be a time zone by its place. Did you mean "Asia/Jakarta"?',
  ]);
});

test('a policy that cannot be read, or has none of them, says so for itself', () => {
  expect(issueLines(compileWith({ ...links, 'flows/policy.yaml': 'business: [\n' }))).toEqual([
    expect.stringContaining('flows/policy.yaml:2:1'),
  ]);
  expect(issueLines(compileWith({ 'locales/en/hello.yaml': links['locales/en/hello.yaml'] }))).toEqual([
    expect.stringContaining(
      'locales/en/hello.yaml:2:8  `hello` uses {{community.link}}, which nothing fills.',
    ),
  ]);
});

test('a lifecycle with a mistake does not touch the links of the policy', () => {
  const lifecycle = (soundFiles['flows/lifecycle.yaml'] ?? '').replace('for: 90d', 'for: soon');
  expect(issueLines(compileWith({ ...links, 'flows/lifecycle.yaml': lifecycle }))).toHaveLength(1);
});

test('a policy with a mistake has its language all the same', () => {
  const policy = (soundFiles['flows/policy.yaml'] ?? '')
    .replace('language: en', 'language: id')
    .replace('day: 1', 'day: one');
  const indonesian = {
    'locales/id/common.yaml': soundFiles['locales/en/common.yaml'] ?? '',
    'locales/id/hello.yaml': '# Halo\nhello: Halo {{name}}!\nmore: Lagi.\n',
  };
  const lines = issueLines(compileWith({ 'flows/policy.yaml': policy, ...indonesian }));
  expect(lines.filter((line) => line.includes('surplus') || line.includes('is not in locales/en'))).toEqual(
    [],
  );
});

test.each([
  ['attributes', 'locales/en/hello.yaml', '# Hello\nhello: Hello {{age}}!\n'],
  [
    'segments',
    'flows/hello.yaml',
    '# Hi\nflow: hello\ntopic: news\nsteps:\n  - when: grown-ups\n    then: [{ say: hello }]\n',
  ],
  ['topics', 'flows/hello.yaml', soundFiles['flows/hello.yaml'] ?? ''],
])('names from flows/%s.yaml are not unknown while it cannot be read', (name, path, text) => {
  const changes = { [path]: text, [`flows/${name}.yaml`]: 'a: [\n' };
  const blamed = compileWith(changes).issues.filter(({ file }) => file !== `flows/${name}.yaml`);

  expect(blamed).toEqual([]);
});
