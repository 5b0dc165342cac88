import { describe, expect, test } from '@jest/globals';
import { compileWith, issueLines, soundFiles } from './small-business.ts';

const hello = 'locales/en/hello.yaml';
const inHello = (text: string): readonly string[] =>
  issueLines(compileWith({ [hello]: `# Hello\n${text}` })).map((line) => line.replace(`${hello}:`, ''));

describe('a locale file', () => {
  test.each([
    ['hello: Hello\nhello: Hi\n', '3:1  the key `hello` stands twice in this place. Keep one of them.'],
    ['hello:\n', '2:7  `hello` has no words. Write the text, or remove the key.'],
    ['hello: "  "\n', '2:8  `hello` has no words. Write the text, or remove the key.'],
    ['hello: true\n', '2:8  `hello` is read as boolean, not as words. Put it in quotes.'],
    ['hello: Hello\nwords: [one, 2]\n', '3:14  `words` is read as number, not as words. Put it in quotes.'],
    ['hello: Hello\nwords: [[one]]\n', '3:9  `words` must be a list of words.'],
    [
      'hello: Hello\noptions: { recipes: 1 }\n',
      '3:21  `recipes` is read as number, not as words. Put it in quotes.',
    ],
    [
      'hello: Hello\n"bad key": Hi\n',
      '3:1  "bad key" is no key for a text. Use letters, digits, hyphens and underscores.',
    ],
    [
      'hello: Hello {{- name}}\n',
      '2:8  `hello` holds "{{- name}}", which is no variable. Write variables as {{name}} or {{business.name}}.',
    ],
    [
      'hello: Hello {{count, number}}\n',
      '2:8  `hello` holds "{{count, number}}", which is no variable. Write variables as {{name}} or {{business.name}}.',
    ],
    [
      'hello: Hello {{name}\n',
      '2:8  `hello` holds "{{name}", which is no variable. Write variables as {{name}} or {{business.name}}.',
    ],
    [
      'hello: Hello $t(common:help)\n',
      '2:8  `hello` holds "$t(", which is no variable. Write variables as {{name}} or {{business.name}}.',
    ],
    [
      'hello: Hello\ndefaults: friend\n',
      '3:11  `defaults` must be a map from variables to words. Write for example `defaults: { name: friend }`.',
    ],
    ['hello: Hello\ndefaults: { name: [a] }\n', '3:19  the default of `name` must be words.'],
    [
      '- hello\n',
      '2:1  a locale file must be a map of keys to texts. Write for example `hello: Good morning!`.',
    ],
  ])('%j', (text, expected) => {
    expect(inHello(text)).toContain(expected);
  });

  test('a variable that nothing fills is a warning', () => {
    expect(inHello('hello: Hello {{nmae}}, {{age}}, {{business.name}}\n')).toEqual([
      '2:8  `hello` uses {{nmae}}, which nothing fills. Did you mean "name"?',
    ]);
  });

  test('a tab is named at its place', () => {
    expect(inHello('hello: Hello\nmore:\n\tone: Hi\n')[0]).toMatch(/^4:1 .*tab/i);
  });

  test('a very long text is a warning', () => {
    expect(inHello(`hello: ${'word '.repeat(300)}end\n`)).toEqual([
      '2:8  `hello` has 1503 characters. Nobody reads more than 1024 in a chat; with a picture WhatsApp refuses more.',
    ]);
  });
});

describe('several languages', () => {
  const spanish = (soundFiles['locales/en/common.yaml'] ?? '').replace('# Common', '# Comunes');
  const label = '# Topics\nnews: { purpose: marketing, label: { en: News, es: Noticias } }\n';
  const withSpanish = (text: string) =>
    issueLines(
      compileWith({
        'flows/topics.yaml': label,
        'locales/es/common.yaml': spanish,
        'locales/es/hello.yaml': `# Hola\n${text}`,
      }),
    );

  test('agree in texts and variables', () => {
    expect(withSpanish('hello: Hola {{name}}\n')).toEqual([]);
    expect(withSpanish('hello: Hola {{nombre}}\nbye: Chau\n')).toEqual([
      'locales/es/hello.yaml:2:8  `hello` lacks {{name}} and adds {{nombre}}, compared with locales/en/hello.yaml.',
      'locales/es/hello.yaml:2:8  `hello` uses {{nombre}}, which nothing fills. Declare it in flows/attributes.yaml, or write {{run.…}} for a value of the run.',
      'locales/es/hello.yaml:3:6  `bye` is not in locales/en/hello.yaml. Remove it here, or add it there.',
    ]);
  });

  test('each needs its own words for yes, no, STOP and HELP', () => {
    const compiled = compileWith({
      'flows/topics.yaml': label,
      'locales/es/common.yaml': spanish.replace('yes-words:', 'yess-words:').replace('paused:', 'pause:'),
      'locales/es/hello.yaml': '# Hola\nhello: Hola {{name}}\n',
    });
    expect(compiled.release).toBeNull();
    expect(issueLines(compiled)).toContain(
      'locales/es/common.yaml:2:1  the list `yes-words` is missing. Kabar could not understand people who write in this language.',
    );
    expect(issueLines(compiled)).toContain(
      'locales/es/common.yaml:2:1  `paused` is missing here; people will read it in en.',
    );
  });

  test('a regional one says only what differs', () => {
    const compiled = compileWith({
      'flows/topics.yaml': '# Topics\nnews: { purpose: marketing, label: { en: News, en-GB: News } }\n',
      'locales/en-GB/hello.yaml': '# Hello\nhello: Good day, {{name}}\n',
    });
    expect(issueLines(compiled)).toEqual([]);
  });
});
