import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { child, plain } from '../../../src/core/flow/doc-node.ts';
import { readDocument } from '../../../src/core/flow/document.ts';
import { issueLine } from '../../../src/core/flow/issue.ts';
import { checkShape } from '../../../src/core/flow/shape.ts';

const read = (text: string, options = {}) => readDocument({ path: 'flows/a.yaml', text }, options);
const places = (text: string, options = {}) =>
  read(text, options).issues.map((issue) => `${issue.code} ${issue.line}:${issue.column}`);

describe('readDocument', () => {
  test('gives nodes with line and column, and the comment the file opens with', () => {
    const { root, comment, issues } = read('# Greets.\n# More.\n\nflow: hi\nsteps:\n  - say: "hello"\n');
    expect(issues).toEqual([]);
    expect(comment).toBe('Greets.');
    expect(root && plain(root)).toEqual({ flow: 'hi', steps: [{ say: 'hello' }] });
    expect(child(root ?? undefined, 'flow')?.at).toEqual({ line: 4, column: 7 });
  });

  test.each([
    ['an empty file', '', 'empty-file 1:1'],
    ['a file of comments', '# nothing\n', 'empty-file 1:1'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'several-documents 2:1'],
    ['a twin key', 'a: 1\nb: 2\na: 3\n', 'duplicate-key 3:1'],
    ['a tab', 'a:\n\t- b\n', 'yaml-tab-as-indent 2:1'],
    ['an unclosed bracket', 'a: [1, 2\n', 'yaml-bad-indent 2:1'],
    ['a tag nobody knows (a YAML warning)', 'a: !foo 1\n', 'yaml-tag-resolve-failed 1:4'],
    ['a list as a key', '? [a, b]\n: 1\n', 'odd-key 1:3'],
    ['a swallowed comment', 'text: call me #1\n', 'swallowed-comment 1:15'],
    ['a value that is all comment', 'text: #hashtag\n', 'swallowed-comment 1:7'],
    ['a swallowed comment in a list', 'a: [x #1\n  , y]\n', 'swallowed-comment 1:7'],
    ['a deep nest of brackets', '['.repeat(5000), 'too-deep 1:1'],
    [
      'a deep nest of lines',
      Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'too-deep 1:1',
    ],
    ['a deep nest of dashes', '- '.repeat(5000), 'too-deep 1:1'],
    ['more than 128 KB', `a: ${'x'.repeat(131_072)}`, 'file-too-large 1:1'],
    ['an alias of nothing', 'a: *b\n', 'unknown-alias 1:4'],
  ])('%s is an issue at its place', (_, text, place) => {
    expect(places(text)).toContain(place);
  });

  test.each([
    ['a comment with a space', 'a: hello # greets\n'],
    ['a line commented out', 'a:\n  #b: 1\n  c: 2\n'],
    ['a hash in quotes', 'a: "call me #1"\n'],
    ['a hash inside a word', 'a: C#\n'],
    ['a hash in a block', 'a: |\n  call me #1\n'],
    ['an alias', 'a: &x [1, 2]\nb: *x\n'],
  ])('%s is none', (_, text) => {
    expect(places(text)).toEqual([]);
  });

  test('among sentences any comment behind an unquoted text is suspected', () => {
    expect(read('a: We are number # 1\n', { prose: true }).issues).toMatchObject([
      { code: 'swallowed-comment', severity: 'warning', line: 1, column: 18 },
    ]);
  });

  test('aliases of aliases do not explode', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let level = 1; level < 9; level++) {
      const [name, before] = ['abcdefghi'[level], 'abcdefghi'[level - 1]];
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`);
    }
    expect(places(bomb.join('\n'))[0]).toMatch(/^too-many-nodes/);
    expect(places('a: &a [*a]\n')).toEqual(
      expect.arrayContaining([expect.stringMatching(/too-many-nodes|unknown-alias/)]),
    );
  });

  test('keys with evil names stay plain keys', () => {
    const { root } = read('__proto__: {polluted: true}\nconstructor: 1\n');
    expect(Object.keys(root ? (plain(root) as object) : {})).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('checkShape', () => {
  const schema = z.strictObject({
    flow: z.string(),
    options: z.array(z.string()).max(2).optional(),
    answer: z.enum(['text', 'number']).optional(),
    at: z
      .string()
      .regex(/^\d\d:\d\d$/, 'must be a time such as 18:00')
      .optional(),
    wait: z.union([z.string(), z.strictObject({ until: z.string() })]).optional(),
    words: z.record(z.string(), z.strictObject({ label: z.string() })).optional(),
  });
  const lines = (text: string) => {
    const { root } = read(text);
    return root ? checkShape(schema, root, { path: 'f' }).issues.map(issueLine) : ['no root'];
  };

  test('gives the value when it fits', () => {
    const { root } = read('flow: hi\n');
    expect(root && checkShape(schema, root, { path: 'f' })).toEqual({ value: { flow: 'hi' }, issues: [] });
  });

  test('says every problem at its place, in words', () => {
    expect(
      lines(
        'optons: [a]\noptions: [a, b, c]\nanswer: txt\nat: 6pm\nwait: { untill: x }\nwords:\n  x: { lable: 1 }\n',
      ),
    ).toEqual([
      'f:1:1  the key `flow` is missing.',
      'f:2:10  `options` must be at most 2 entries long.',
      'f:3:9  `answer` must be one of text, number. Did you mean "text"?',
      'f:4:5  `at` must be a time such as 18:00.',
      'f:5:7  the key `until` is missing.',
      'f:5:9  unknown key `untill`. Did you mean `until`?',
      'f:7:6  the key `label` is missing.',
      'f:7:8  unknown key `lable`. Did you mean `label`?',
      'f:1:1  unknown key `optons`. Did you mean `options`?',
    ]);
  });

  test('says what was found where something else belongs', () => {
    expect(lines('flow: 12\noptions: a\nwait: 3\n')).toEqual([
      'f:1:7  `flow` must be text, not a number. Put it in quotes.',
      'f:2:10  `options` must be a list, not text.',
      'f:3:7  `wait` must be text or a map of keys, not a number.',
    ]);
  });
});
