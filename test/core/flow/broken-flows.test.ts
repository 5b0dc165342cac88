import { describe, expect, test } from '@jest/globals';
import { compileFlow } from '../../../src/core/flow/compile.ts';
import { issueLine } from '../../../src/core/flow/issue.ts';
import { textKey } from '../../../src/core/texts.ts';
import { textsOf } from '../../support/texts.ts';
import { flowContext } from '../../support/world.ts';

const context = flowContext({ flows: ['welcome', 'first-recipe'], media: ['coupon.jpg'] });
const compile = (text: string, known = context) => compileFlow({ path: 'flows/welcome.yaml', text }, known);
const lines = (text: string, known = context) =>
  compile(text, known).issues.map(
    (issue) =>
      `${issue.severity === 'warning' ? 'warning ' : ''}${issue.code} ${issueLine(issue).slice('flows/welcome.yaml:'.length)}`,
  );
const inSteps = (steps: string) => lines(`flow: welcome\ntopic: newsletter\nsteps:\n${steps}`);

describe('a broken flow says what, where and what to do', () => {
  test.each([
    ['  - aks: name', 'unknown-step 4:5  unknown step "aks". Did you mean "ask"?'],
    ['  - hello', 'unknown-step 4:5  a step is a kind and its settings. Write for example `- say: hello`.'],
    ['  - {}', 'unknown-step 4:5  a step is a kind and its settings. Write for example `- say: hello`.'],
    [
      '  - say: a\n    wait: 2d',
      'several-kinds 5:5  a step is of one kind, this one is "say" and "wait". Begin the second one with a dash of its own.',
    ],
    ['  - ask: a\n    optons: [x]', 'unknown-key 5:5  unknown key `optons`. Did you mean `options`?'],
    ['  - ask: a', 'missing-key 4:10  the question does not say what it expects.'],
    [
      '  - ask: a\n    answer: txt',
      'wrong-value 5:13  `answer` must be one of text, number, date, email, phone, location, media, yes-no. Did you mean "text"?',
    ],
    [
      '  - ask: a\n    answer: text\n    options: [x]',
      'several-answers 5:13  a question has either `answer` or `options`, not both.',
    ],
    [
      '  - ask: a\n    options: [a1,b,c,d,e,f,g,h,i,j,k]',
      'wrong-value 5:14  `options` must have at most 10 entries.',
    ],
    ['  - ask: a\n    options: [x, x]', 'wrong-value 5:14  `options` must not name an option twice.'],
    [
      '  - ask: a\n    options: [x]\n    if:\n      y: []',
      'unknown-option 7:7  there is no option "y". Did you mean "x"?',
    ],
    [
      '  - ask: a\n    answer: yes-no\n    if:\n      maybe: []',
      'unknown-option 7:7  there is no option "maybe". Known: yes, no, else.',
    ],
    [
      '  - ask: a\n    answer: text\n    if: { x: [] }',
      'pointless-if 6:5  `if` needs an answer of one option',
    ],
    [
      '  - ask: a\n    answer: text\n    save: nmae',
      'unknown-attribute 6:11  there is no attribute "nmae". Did you mean "name"?',
    ],
    [
      '  - ask: a\n    answer: text\n    save: age',
      'wrong-attribute 6:11  `age` is declared as number, but this answer is text.',
    ],
    [
      '  - ask: a\n    answer: text\n    grants: [marketing]',
      'wrong-grants 6:5  `grants` needs `answer: yes-no`',
    ],
    [
      '  - ask: a\n    answer: yes-no\n    grants: [spam]',
      'wrong-value 6:14  this entry must be one of service, utility, marketing.',
    ],
    [
      '  - ask: a\n    options: [en, xx]\n    save: language',
      'unknown-language 5:19  there is no language "xx".',
    ],
    [
      '  - ask: a\n    answer: text\n    if-silent: { after: soon }',
      'wrong-value 6:25  `after` must be a length of time',
    ],
    [
      '  - ask: a\n    answer: text\n    if-unclear: { then: nowhere }',
      'unknown-go 6:25  there is no step "nowhere" in this flow.',
    ],
    ['  - poll: a\n    options: [x]', 'wrong-value 5:14  `options` must have at least 2 entries.'],
    [
      '  - go: hallo\n  - say: hello',
      'unknown-go 4:9  there is no step "hallo" in this flow. Did you mean "hello"?',
    ],
    [
      '  - start-flow: first-recipes',
      'unknown-flow 4:17  there is no flow "first-recipes". Did you mean "first-recipe"?',
    ],
    [
      '  - when: adult\n    then: []',
      'unknown-segment 4:11  there is no segment "adult". Did you mean "adults"?',
    ],
    [
      '  - when: contact.agee > 3\n    then: []',
      'wrong-expression 4:19  the expression names "agee", which is no attribute. Did you mean "age"?',
    ],
    [
      '  - when: "contact.age >"\n    then: []',
      'wrong-expression 4:25  the expression cannot be read: unexpected token: EOF.',
    ],
    [
      '  - when: contact.age > "x"\n    then: []',
      'wrong-expression 4:11  the expression cannot be read: no such overload: double > string.',
    ],
    [
      '  - when: contact.age + 1\n    then: []',
      'wrong-expression 4:11  the expression gives a number, not true or false. Compare it with something.',
    ],
    [
      '  - when: age > 3\n    then: []',
      'wrong-expression 4:11  the expression names "age", which nothing is called. Did you mean "contact.age"?',
    ],
    [
      '  - when: contact.name.matches("(a+)+$")\n    then: []',
      'wrong-expression 4:11  the expression must not use matches().',
    ],
    ['  - when: adults', 'missing-key 4:11  the key `then` is missing.'],
    ['  - wait: 2 days', 'wrong-value 4:11  `wait` must be a length of time'],
    ['  - wait: { until: 25:00 }', 'wrong-value 4:20  `until` must be a time on a clock'],
    ['  - set: { agee: 3 }', 'unknown-attribute 4:18  there is no attribute "agee". Did you mean "age"?'],
    ['  - set: { age: old }', 'wrong-attribute 4:17  "old" cannot be `age`, which is declared as number.'],
    ['  - set: { birthday: 2024-02-30 }', 'wrong-attribute 4:22  "2024-02-30" cannot be `birthday`'],
    [
      '  - set: { age: "= contact.name" }',
      'wrong-attribute 4:17  the expression gives string, but `age` is declared as number.',
    ],
    [
      '  - set: { age: "= contact.nam" }',
      'wrong-expression 4:28  the expression names "nam", which is no attribute. Did you mean "name"?',
    ],
    [
      '  - say: a\n    media: coupn.jpg',
      'unknown-media 5:12  there is no file flows/media/coupn.jpg. Did you mean "coupon.jpg"?',
    ],
    ['  - say: a\n    media: ../../etc/passwd', 'unknown-media-type 5:12'],
    [
      '  - say: a\n    media: http://example.com/a.jpg',
      'wrong-url 5:12  "http://example.com/a.jpg" must begin with https://.',
    ],
    ['  - call: x\n    url: http://example.com', 'wrong-url 5:10  `url` must begin with https://.'],
    [
      '  - call: x\n    url: https://{{name}}.example.com',
      'wrong-url 5:10  `url` must not take its host from a value.',
    ],
    ['  - call: x\n    url: https://10.0.0.1/', 'wrong-url 5:10  `url` must lead to a public host'],
    [
      '  - call: x\n    url: https://a.example.com\n    timeout: 1m',
      'wrong-value 6:14  `timeout` must be at most 30s.',
    ],
    [
      '  - say: a\n    id: one\n  - say: b\n    id: one',
      'duplicate-id 7:9  another step has the id "one" already.',
    ],
    ['  - say: Hello World', 'wrong-value 4:10  `say` must be lower-case words joined by hyphens'],
    ['  - say: hello #greets', 'swallowed-comment 4:16  "#greets" is taken for a comment'],
    [
      '  - when: adults\n    then:\n      - ask: q\n        answer: yes-no\n        if:\n          yes:\n            - syy: deep',
      'unknown-step 10:15  unknown step "syy". Did you mean "say"?',
    ],
  ])('%j', (steps, line) => {
    expect(inSteps(steps)).toContainEqual(expect.stringContaining(line));
  });

  test.each([
    [
      'flow: welcom\ntopic: newsletter\nsteps: [{ say: a }]',
      'other-name 1:7  the flow is called "welcom", its file "welcome".',
    ],
    [
      'flow: welcome\ntopic: newslettr\nsteps: [{ say: a }]',
      'unknown-topic 2:8  there is no topic "newslettr". Did you mean "newsletter"?',
    ],
    ['flow: welcome\nsteps: [{ say: a }]', 'missing-key 1:1  the key `topic` is missing.'],
    ['flow: welcome\ntopic: newsletter', 'missing-key 1:1  the key `steps` is missing.'],
    [
      'flow: welcome\ntopic: newsletter\nsteps: []',
      'wrong-value 3:8  `steps` must be at least 1 entries long.',
    ],
    [
      'flow: welcome\ntopic: newsletter\nstep: []\nsteps: [{ say: a }]',
      'unknown-key 3:1  unknown key `step`. Did you mean `steps`?',
    ],
    ['just words', 'wrong-type 1:1  this must be a map of keys, not text.'],
    [
      'flow: welcome\ntopic: newsletter\nif-busy: shove\nsteps: [{ say: a }]',
      'wrong-value 3:10  `if-busy` must be one of interrupt, wait, skip.',
    ],
  ])('%j', (text, line) => {
    expect(lines(text)).toContainEqual(expect.stringContaining(line));
  });

  const start = (text: string) =>
    lines(`flow: welcome\ntopic: newsletter\nstart: ${text}\nsteps: [{ say: a }]`);
  test.each([
    ['{ keywrd: [a] }', 'unknown-key 3:10  unknown key `keywrd`. Did you mean `keyword`?'],
    ['{ keyword: { en: [menu] } }', 'warning missing-keyword 3:10  the keyword has no words in es.'],
    [
      '{ keyword: { en: [menu], es: [menú], fr: [carte] } }',
      'unknown-language 3:45  there is no language "fr".',
    ],
    [
      '{ schedule: { every: tuesdayish, to: adults } }',
      'wrong-value 3:29  `every` must be a time that comes again',
    ],
    [
      '{ schedule: { every: tue 18:00, to: adult } }',
      'unknown-segment 3:44  there is no segment "adult". Did you mean "adults"?',
    ],
    [
      '{ schedule: { cron: 0 9 31 2 *, to: adults } }',
      'wrong-cron 3:32  `cron` never comes: feb has no day 31. Choose a day that the month has.',
    ],
    [
      '{ schedule: { cron: 0 9 * * tus, to: adults } }',
      'wrong-cron 3:36  `cron` cannot have "tus" as day of the week. Did you mean "tue"?',
    ],
    [
      '{ schedule: { once: 2026-02-31 09:00, to: adults } }',
      'wrong-value 3:28  `once` must be a day of the calendar and a time',
    ],
    ['{ schedule: { to: adults } }', 'no-time 3:10  nothing says when this takes place. Write one of'],
    ['{ schedule: { every: day 9:00, cron: 0 9 * * *, to: adults } }', 'no-time 3:10  this says several'],
    ['{ schedule: { every: day 9:00, to: adults, holdout: 60% } }', 'wrong-value 3:60  `holdout` must be at'],
    [
      '{ schedule: { every: day 9:00, to: adults, best-within: 3d } }',
      'wrong-value 3:64  `best-within` must',
    ],
    [
      '[{ schedule: { every: day 9:00, to: adults } }, { schedule: { every: day 10:00, to: adults } }]',
      'second-schedule 3:56  a flow has one schedule, and this is a second one.',
    ],
    ['{ date: { attribute: age } }', 'wrong-attribute 3:29  `age` is declared as number, not as date.'],
    [
      '{ date: { attribute: birthday, offset: 1 week } }',
      'wrong-value 3:47  `offset` must be a number of days, such as -7d.',
    ],
    ['{ event: x, link: y }', 'several-starts 3:26  this start says several things.'],
  ])('start: %s', (text, line) => {
    expect(start(text)).toContainEqual(expect.stringContaining(line));
  });

  test('a flow that Kabar starts is never service', () => {
    const text =
      'flow: welcome\ntopic: help\nstart: { schedule: { every: day 09:00, to: adults } }\nsteps: [{ say: a }]';
    expect(lines(text)).toContainEqual(expect.stringContaining('service-started 2:8'));
  });

  test('all problems are said at once, in reading order', () => {
    const found = inSteps(
      '  - aks: a\n  - say: b\n    meida: x\n  - go: nowhere\n  - ask: c\n    options: [x]\n    save: nmae\n',
    );
    expect(found.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'unknown-step 4:5',
      'unknown-key 6:5',
      'unknown-go 7:9',
      'unknown-attribute 10:11',
    ]);
  });

  test('a missing text is an error in the default language and a warning in the others', () => {
    const texts = textsOf({ en: { welcome: { hello: 'Hi' } }, es: { welcome: {} } });
    const found = lines(
      'flow: welcome\ntopic: newsletter\nsteps:\n  - say: hello\n  - say: bye\n',
      flowContext({ texts }),
    );
    expect(found).toEqual([
      'warning missing-translation 4:10  the text `hello` has no words in es. Until it has, en is sent.',
      'missing-text 5:10  the text `bye` has no words. Write it in locales/en/welcome.yaml.',
    ]);
    expect(texts.has(textKey('welcome', 'hello'), 'en')).toBe(true);
  });
});
