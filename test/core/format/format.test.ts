/** What `kabar fmt` makes of a file: one way to write each thing, with every comment, and never another meaning. */
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { formatFile } from '../../../src/core/format/format.ts';

const lines = (...written: readonly string[]): string => `${written.join('\n')}\n`;

function formatted(text: string, path = 'flows/tour.yaml'): string {
  const result = formatFile({ path, text });
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.issues));
  const again = formatFile({ path, text: result.text });
  expect(again).toEqual(result);
  return result.text;
}

describe('order', () => {
  test('a flow begins with its name, and a step with its kind', () => {
    const text = lines(
      'steps:',
      '  - if: { yes: [{ say: hi }] }',
      '    if-unclear: { then: skip, again: 1 }',
      '    answer: yes-no',
      '    id: first',
      '    ask: hello',
      'topic: news',
      'flow: tour',
    );
    expect(formatted(text)).toBe(
      lines(
        'flow: tour',
        'topic: news',
        'steps:',
        '  - ask: hello',
        '    id: first',
        '    answer: yes-no',
        '    if-unclear: { again: 1, then: skip }',
        '    if: { yes: [{ say: hi }] }',
      ),
    );
  });

  test('keys of one’s own stay in their order: branches, attributes, values', () => {
    const text = lines('flow: tour', 'topic: news', 'steps:', '  - set: { b: 1, a: 2 }');
    expect(formatted(text)).toBe(text);
    const wait = lines('flow: tour', 'topic: news', 'steps:', '  - wait: { at-most: 3d, for: paid }');
    expect(formatted(wait)).toBe(wait);
  });

  test('texts are sorted by name, within what an empty line sets apart', () => {
    const text = lines('# Tour', 'b: B', 'a: A', '', '# Farewell', 'd: D', 'c: C');
    expect(formatted(text, 'locales/en/tour.yaml')).toBe(
      lines('# Tour', 'a: A', 'b: B', '', 'c: C', '# Farewell', 'd: D'),
    );
  });

  test('where values refer to each other nothing is moved', () => {
    const text = lines('topic: &what news', 'flow: tour', 'about: *what', 'steps: [{ say: hi }]');
    expect(formatted(text)).toBe(text);
  });

  test('a key that nothing knows stays behind the one before it', () => {
    expect(formatted(lines('topic: news', 'tpoic: x', 'flow: tour'))).toBe(
      lines('flow: tour', 'topic: news', 'tpoic: x'),
    );
  });
});

describe('comments and empty lines', () => {
  test('what a file opens with stays at its top, whatever is moved there', () => {
    const text = lines('# Shows the house', 'topic: news', '# its name', 'flow: tour');
    expect(formatted(text)).toBe(lines('# Shows the house', '# its name', 'flow: tour', 'topic: news'));
  });

  test('comments move with what they speak of', () => {
    const text = lines(
      '# Tour',
      '',
      'steps:  # all of them',
      '    # the first',
      '    -   say: hi   # friendly',
      '',
      '',
      '    - say:   bye',
      '    # - say: never',
      'flow: tour   # its name',
    );
    expect(formatted(text)).toBe(
      lines(
        '# Tour',
        '',
        'flow: tour  # its name',
        'steps:      # all of them',
        '  # the first',
        '  - say: hi  # friendly',
        '',
        '  - say: bye',
        '  # - say: never',
      ),
    );
  });

  test('braces with a comment in them are opened, and the comment stays beside its entry', () => {
    const text = lines(
      'flow: tour',
      'steps: [',
      '  { say: hi }, # one',
      '  # two',
      '  { say: bye }',
      '  # three',
      '] # four',
    );
    expect(formatted(text)).toBe(
      lines(
        'flow: tour',
        'steps:  # four',
        '  - { say: hi }  # one',
        '  # two',
        '  - { say: bye }',
        '  # three',
      ),
    );
  });

  test('comments behind neighbouring lines stand in one column', () => {
    const text = lines('name: text # first', 'age: number # years', 'favourite_dish: text');
    expect(formatted(text, 'flows/attributes.yaml')).toBe(
      lines('name: text   # first', 'age: number  # years', 'favourite_dish: text'),
    );
  });

  test('a comment above the first key of a dash stands above the dash', () => {
    expect(formatted(lines('flow: tour', 'steps:', '  - # odd', '    # place', '    say: hi'))).toBe(
      lines('flow: tour', 'steps:', '  # place', '  - say: hi  # odd'),
    );
  });
});

describe('values', () => {
  const value = (written: string, path = 'locales/en/tour.yaml'): string =>
    formatted(`key: ${written}\n`, path)
      .replace(/^key: /, '')
      .trimEnd();

  test.each([
    ["'plain words'", 'plain words'],
    ['"plain words"', 'plain words'],
    ["'yes'", '"yes"'],
    ["'007'", '"007"'],
    ["'2026-12-01'", '"2026-12-01"'],
    ["'18:00'", '"18:00"'],
    ["'it''s'", '"it\'s"'],
    [`'say "hi"'`, `'say "hi"'`],
    ['"a\\u00A0b"', '"a\\u00A0b"'],
    ['007', '007'],
    ['2026-12-01', '2026-12-01'],
    ['0x10', '0x10'],
    ['~', '~'],
    ['"¿Cómo estás?"', '"¿Cómo estás?"'],
    ["'नमस्ते'", 'नमस्ते'],
    ['{a: 1,  b: [ x,y ]}', '{ a: 1, b: [x, y] }'],
    ['[ ]', '[]'],
    ['"👩‍👩‍👧 hi"', '"👩‍👩‍👧 hi"'],
  ])('%s is written as %s', (written, expected) => {
    expect(value(written)).toBe(expected);
    expect(parse(`key: ${expected}`)).toEqual(parse(`key: ${written}`));
  });

  test('a sentence over several lines becomes one line', () => {
    expect(formatted('key: one\n  two\n  three\n', 'locales/en/tour.yaml')).toBe('key: one two three\n');
    expect(formatted('key: "one\n\n  two: three"\n', 'locales/en/tour.yaml')).toBe(
      'key: "one\\ntwo: three"\n',
    );
  });

  test('texts of several lines keep their breaks, their indentation and their end', () => {
    const text = lines(
      'a: |-',
      '     one',
      '       two',
      '',
      '     three',
      'b: >',
      '   folded',
      '   words',
      '',
      '',
      'c: |+',
      '  kept',
      '',
      'd: |2-',
      '    deep',
    );
    expect(formatted(text, 'locales/en/tour.yaml')).toBe(
      lines(
        'a: |-',
        '  one',
        '    two',
        '',
        '  three',
        'b: >',
        '  folded',
        '  words',
        '',
        'c: |+',
        '  kept',
        '',
        'd: |2-',
        '    deep',
      ),
    );
  });

  test('braces that do not fit on a line are opened', () => {
    const many = Array.from({ length: 30 }, (_, index) => `word${index}`);
    expect(formatted(`key: [${many.join(', ')}]\n`, 'locales/en/tour.yaml')).toBe(
      lines('key:', ...many.map((word) => `  - ${word}`)),
    );
  });

  test('line endings, marks of order, tabs and spaces at the end go', () => {
    expect(formatted('\uFEFFflow: tour  \r\ntopic:\tnews\r\n\r\n\r\n')).toBe(
      lines('flow: tour', 'topic: news'),
    );
  });
});

describe('what is left alone', () => {
  test('a file with a slip is refused with the issue that `kabar check` tells', () => {
    const result = formatFile({ path: 'flows/tour.yaml', text: 'flow: tour\nsteps: [\n' });
    expect(result.kind === 'refused' && result.issues.map(({ code }) => code)).toContain('yaml-bad-indent');
  });

  test('a file with directives is left as it is', () => {
    const result = formatFile({ path: 'flows/tour.yaml', text: '%YAML 1.2\n---\nflow: tour\n' });
    expect(result.kind === 'refused' && result.issues.map(({ code }) => code)).toEqual(['unformatted']);
  });
});

test('the time it takes grows with the file, not with its square', () => {
  const before = process.cpuUsage();
  const { kind } = formatFile({
    path: 'flows/tour.yaml',
    text: `flow: tour\n${'# c\n'.repeat(30_000)}topic: news\n`,
  });
  const { user, system } = process.cpuUsage(before);
  expect(kind).toBe('formatted');
  // A second, where the square took a minute and a half.
  expect((user + system) / 1_000).toBeLessThan(10_000);
});
