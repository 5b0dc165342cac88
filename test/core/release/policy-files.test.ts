import { describe, expect, test } from '@jest/globals';
import { explainCleaning } from '../../../src/core/cleaning/explain.ts';
import { usualDelivery } from '../../../src/core/delivery/rules.ts';
import { usualEngagement } from '../../../src/core/engagement/rules.ts';
import { usualCleaning } from '../../../src/core/policy/cleaning.ts';
import { compileWith, issueLines, soundFiles } from './small-business.ts';

/** The issues after one line of a sound file was written differently. */
function spoil(file: string, from: string, to: string): readonly string[] {
  const path = `flows/${file}.yaml`;
  const sound = soundFiles[path] ?? '';
  if (!sound.includes(from)) throw new Error(`${path} has no ${from}`);
  return issueLines(compileWith({ [path]: sound.replace(from, to) })).map((line) =>
    line.replace(`${path}:`, ''),
  );
}

describe('policy.yaml', () => {
  test.each([
    ['name: Dapur Sari', 'name: ""', '3:9  `name` must be one line of words.'],
    [
      '"+62 812-3456-7890"',
      '08123456',
      '5:10  `phone` must be a phone number with + and country code, in quotes.',
    ],
    ['from: "20:00"', 'from: 8pm', '8:22  `from` must be a time on a clock of 24 hours, such as 18:00.'],
    [
      'time-zone: Asia/Jakarta',
      'time-zone: WIB',
      '7:12  `time-zone` must be a time zone by its place, such as Asia/Jakarta or America/Sao_Paulo.',
    ],
    ['day: 1, week: 2', 'day: 1.5, week: 2', '10:21  `day` must be a whole number, not a number.'],
    ['day: 1, week: 2', 'day: -1, week: 2', '10:21  `day` must be at least 0.'],
    [
      'unanswered-budget: 6',
      'unanswerd-budget: 6',
      '12:1  unknown key `unanswerd-budget`. Did you mean `unanswered-budget`?',
    ],
    [
      'incentive-prefix: SARI',
      'incentive-prefix: sari!',
      '13:19  `incentive-prefix` must be 1 to 10 capital letters or digits, such as SARI.',
    ],
  ])('%s written as %s', (from, to, expected) => {
    expect(spoil('policy', from, to)).toContain(expected);
  });

  test('a cap that another makes idle, and quiet hours that are none, are warnings', () => {
    expect(spoil('policy', 'day: 1, week: 2', 'day: 3, week: 2')).toEqual([
      '10:21  3 per day can never be reached with 2 per week. Lower the number per day or raise the one per week.',
    ]);
    const same = (soundFiles['flows/policy.yaml'] ?? '').replace('20:00', '08:00');
    const compiled = compileWith({ 'flows/policy.yaml': same });
    expect(compiled.release).not.toBeNull();
    expect(compiled.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['no-quiet-hours', 'warning'],
    ]);
  });
});

describe('retention in policy.yaml', () => {
  const withRetention = (block: string) =>
    compileWith({ 'flows/policy.yaml': `${soundFiles['flows/policy.yaml'] ?? ''}\nretention: ${block}\n` });

  test('is left out, or says how long each thing is kept', () => {
    expect(compileWith({}).release?.policy.retention).toBeUndefined();
    const { release, issues } = withRetention('{ messages: 730d, never-agreed: 90d, opted-out: 1825d }');
    expect(issues).toEqual([]);
    expect(release?.policy.retention).toEqual({
      messagesMs: 730 * 86_400_000,
      neverAgreedMs: 90 * 86_400_000,
      optedOutMs: 1_825 * 86_400_000,
    });
  });

  test.each([
    ['{ messages: two years }', '`messages` must be a length of time such as'],
    ['{ journal: 30d }', '`journal` must be at least 31d.'],
    ['{ never-agred: 90d }', 'unknown key `never-agred`. Did you mean `never-agreed`?'],
    ['{ archived: 1h }', '`archived` must be at least 1d.'],
  ])('%s is wrong', (block, expected) => {
    expect(issueLines(withRetention(block)).join()).toContain(expected);
  });

  test('a rule that the evidence outlives is a warning', () => {
    const { release, issues } = withRetention('{ opted-out: 30d, consent-evidence: 60d }');
    expect(release).not.toBeNull();
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['idle-retention', 'warning']]);
  });
});

describe('cleaning', () => {
  const withCleaning = (block: string) =>
    compileWith({ 'flows/policy.yaml': `${soundFiles['flows/policy.yaml']}cleaning: ${block}\n` });
  const rules = (block: string) => withCleaning(block).release?.policy.cleaning;

  test('is as usual where nothing is said, and what is said counts', () => {
    expect(compileWith({}).release?.policy.cleaning).toBeUndefined();
    expect(rules('{}')).toEqual(usualCleaning);
    expect(rules('{ schedule: "30 5 * * sun", unengaged-after: 400d, unreachable-after: 90d }')).toEqual({
      schedule: {
        kind: 'cron',
        cron: expect.objectContaining({ minutes: [30], hours: [5], days: null, weekdays: [0] }),
      },
      written: '30 5 * * sun',
      unengagedMs: 400 * 86_400_000,
      unreachableMs: 90 * 86_400_000,
    });
  });

  test('does not come by itself when it is off', () => {
    expect(rules('{ schedule: off }')).toMatchObject({
      schedule: null,
      unengagedMs: usualCleaning.unengagedMs,
    });
  });

  test.each([
    ['{ schedule: "0 25 1 * *" }', /:\d+:26 {2}`schedule` cannot have "25" as hour\. It goes from 0 to 23\./],
    ['{ schedule: "0 4 31 feb *" }', /:\d+:28 {2}`schedule` never comes: feb has no day 31\./],
    ['{ schedule: monthly }', /`schedule` has 1 fields and needs 5/],
    ['{ schedule: 4 }', /`schedule` must be five fields of cron in quotes/],
    ['{ unengaged-after: 5d }', /`unengaged-after` must be at least 30d\./],
    ['{ unengaged-aftr: 400d }', /unknown key `unengaged-aftr`\. Did you mean `unengaged-after`\?/],
  ])('%s is wrong, where and why', (block, expected) => {
    const compiled = withCleaning(block);
    expect(compiled.release).toBeNull();
    expect(issueLines(compiled).join('\n')).toMatch(expected);
  });

  test('that comes before people could be won back is a warning', () => {
    const { release, issues } = withCleaning('{ unengaged-after: 31d }');
    expect(release).not.toBeNull();
    expect(issues).toMatchObject([{ code: 'early-cleaning', severity: 'warning', hint: expect.anything() }]);
  });

  test('is told in plain words', () => {
    const words = (block: string) => {
      const policy = withCleaning(`${block}\nretention: { never-agreed: 90d }`).release?.policy;
      return policy ? explainCleaning(policy).join(' ') : null;
    };
    expect(words('{ unengaged-after: 400d }')).toMatch(
      /^By cron 0 4 1 \* \*, by the clocks of .*no sign of life for 400d.*Erases by the rules of retention: never-agreed after 90d\. Sends nothing/,
    );
    expect(words('{ schedule: off }')).toMatch(/^Only when somebody asks for it/);
  });
});

describe('delivery', () => {
  const withDelivery = (block: string) =>
    compileWith({ 'flows/policy.yaml': `${soundFiles['flows/policy.yaml']}delivery: ${block}\n` });

  test('is as usual where nothing is said, and what is said counts', () => {
    expect(compileWith({}).release?.policy.delivery).toBeUndefined();
    expect(withDelivery('{}').release?.policy.delivery).toEqual(usualDelivery);
    const { release, issues } = withDelivery(
      '{ unreachable-after: 4, within: 60d, undelivered-after: 3d, asks-again-after: 45d, outage: { least: 5, share: 0.8 } }',
    );
    expect(issues).toEqual([]);
    expect(release?.policy.delivery).toEqual({
      unreachableAfter: 4,
      withinMs: 60 * 86_400_000,
      notDeliveredMs: 3 * 86_400_000,
      asksAgainMs: 45 * 86_400_000,
      outage: { least: 5, share: 0.8 },
    });
  });

  test('keeps what an outage usually is where half of it is said', () => {
    expect(withDelivery('{ outage: { least: 50 } }').release?.policy.delivery?.outage).toEqual({
      least: 50,
      share: 0.5,
    });
  });

  test.each([
    [
      '{ unreachable-after: 1 }',
      '14:32  `unreachable-after` must be at least 2: one message that does not arrive proves nothing.',
    ],
    ['{ unreachable-after: 11 }', '14:32  `unreachable-after` must be at most 10.'],
    ['{ unreachable-after: 2.5 }', '14:32  `unreachable-after` must be a whole number from 2 to 10.'],
    ['{ within: 3d }', '14:21  `within` must be at least 7d.'],
    ['{ undelivered-after: 5h }', '14:32  `undelivered-after` must be at least 1d.'],
    ['{ asks-again-after: 7d }', '14:31  `asks-again-after` must be at least 30d.'],
    [
      '{ asks-again-after: soon }',
      '14:31  `asks-again-after` must be a length of time such as 30m, 12h, 1d, 1d12h or 2w, at most ten years.',
    ],
    ['{ ask-again-after: 90d }', '14:13  unknown key `ask-again-after`. Did you mean `asks-again-after`?'],
    ['{ outage: { least: 1 } }', '14:30  `least` must be at least 5: of fewer nothing can be told.'],
    ['{ outage: { share: 50 } }', '14:30  `share` must be at most 1, which is all of them.'],
    ['{ outage: { share: half } }', '14:30  `share` must be a share from 0.1 to 1, such as 0.5.'],
    ['often', '14:11  `delivery` must be'],
  ])('%s is wrong, where and why', (block, expected) => {
    const compiled = withDelivery(block);
    expect(compiled.release).toBeNull();
    expect(issueLines(compiled).join('\n')).toContain(expected);
  });

  test('tells all that is wrong at once', () => {
    const { issues } = withDelivery('{ within: 1h, asks-again-after: never, outage: { share: 2 } }');
    expect(issues).toHaveLength(3);
  });
});

describe('engagement', () => {
  const withEngagement = (block: string) =>
    compileWith({ 'flows/policy.yaml': `${soundFiles['flows/policy.yaml']}engagement: ${block}\n` });

  test('is as usual where nothing is said, and what is said counts', () => {
    const { release, issues } = withEngagement('{ half-life: 14d, points: { reply: 6 } }');
    expect(issues).toEqual([]);
    expect(release?.policy.engagement).toEqual({
      ...usualEngagement,
      halfLifeMs: 14 * 86_400_000,
      points: { ...usualEngagement.points, reply: 6 },
    });
  });

  test.each([
    ['{ half-life: 1h }', '`half-life` must be at least 1d.'],
    ['{ points: { replies: 5 } }', 'unknown key `replies`. Known: reply, choice,'],
    ['{ points: { reply: lots } }', '`reply` must be a number, not text.'],
    ['{ goals: { purchase: 5 } }', 'unknown key `goals`'],
  ])('%s is wrong', (block, expected) => {
    expect(issueLines(withEngagement(block)).join()).toContain(expected);
  });
});

describe('goals.yaml', () => {
  const withGoals = (text: string) => compileWith({ 'flows/goals.yaml': text });

  test('says what is hoped for, and what is left out is as it usually is', () => {
    const { release, issues } = withGoals(
      'paid:\n  event: order.paid\n  within: 1d\n  amount: price\n  points: 3\nbooked:\n',
    );
    expect(issues).toEqual([]);
    expect([...(release?.goals.values() ?? [])]).toEqual([
      { id: 'paid', event: 'order.paid', withinMs: 86_400_000, amount: 'price', points: 3 },
      { id: 'booked', event: 'booked', withinMs: 72 * 3_600_000, amount: null, points: 10 },
    ]);
  });

  test.each([
    ['paid: { event: Order Paid }', '`event` must be the name of an event'],
    ['paid: { within: 10s }', '`within` must be at least 1m.'],
    ['paid: { points: 1000 }', '`points` must be at most 100'],
    ['paid: { event: order }\norder: {}', 'the event "order" is another goal already'],
  ])('%s is told', (text, expected) => {
    expect(issueLines(withGoals(`${text}\n`)).join()).toContain(expected);
  });
});

describe('templates.yaml', () => {
  const withTemplates = (text: string, hello: string) =>
    compileWith({ 'flows/templates.yaml': text, 'locales/en/hello.yaml': `hello: "${hello}"\n` });
  const approved = 'hello:hello: { name: hello_1, category: marketing, languages: { en: en_US } }\n';

  const withLink = (link: string) => approved.replace(' }\n', `, link: ${link} }\n`);
  const sayHello = (more: string) => `flow: hello\ntopic: news\nsteps:\n  - say: hello\n    ${more}\n`;

  test('says that the address at the end of a text is a button', () => {
    expect(
      issueLines(withTemplates(withLink('{ en: See it }'), 'It is here: https://a.example/{{order}}')),
    ).not.toContain('template');
  });

  test.each([
    ['media: song.mp3', 'sends sound, which no template carries'],
    ['card: business', 'sends a card, which no template carries'],
    ['media: https://a.example/list.docx', 'sends https://a.example/list.docx, which no template carries'],
  ])('a text that is said with %s is told', (more, expected) => {
    const files = { 'flows/templates.yaml': approved, 'flows/hello.yaml': sayHello(more) };
    const media = [{ path: 'song.mp3', bytes: 1_000 }];
    expect(issueLines(compileWith(files, media)).join()).toContain(expected);
  });

  test('holds for each of several wordings: sound has no template, whichever of them goes with it', () => {
    const files = {
      'flows/templates.yaml': approved.replace('hello:hello', 'hello:short'),
      'locales/en/hello.yaml': 'hello: "Hello!"\nshort: "Hi!"\n',
    };
    const said = (more: string) =>
      issueLines(
        compileWith({ ...files, 'flows/hello.yaml': sayHello(`variants: [short]${more}`) }, [
          { path: 'song.mp3', bytes: 1_000 },
        ]),
      ).join();
    expect(said('')).not.toContain('template');
    expect(said('\n    media: song.mp3')).toContain('template');
  });

  test('a text that is said with a picture or a PDF is approved with it', () => {
    for (const source of ['https://a.example/menu.jpg', 'https://a.example/list.pdf?v=2']) {
      const files = { 'flows/templates.yaml': approved, 'flows/hello.yaml': sayHello(`media: ${source}`) };
      expect(issueLines(compileWith(files)).join()).not.toContain('template');
    }
  });

  test('says which text was approved, under which name', () => {
    const { release } = compileWith({ 'flows/templates.yaml': approved });
    expect(release?.policy.templates?.get('hello:hello')).toEqual({
      name: 'hello_1',
      category: 'marketing',
      languages: { en: 'en_US' },
    });
  });

  test.each([
    [
      'hello:nobody: { name: x, category: utility, languages: { en: en } }\n',
      'Hi.',
      'there is no text "hello:nobody" in en',
    ],
    [
      'hello:hello: { name: x, category: utility, languages: { xx: en } }\n',
      'Hi.',
      'there is no text "hello:hello" in xx',
    ],
    [
      'hello:hello: { name: X y, category: utility, languages: { en: en } }\n',
      'Hi.',
      'must be the name at WhatsApp',
    ],
    ['hello:hello: { name: x, category: authentication, languages: { en: en } }\n', 'Hi.', '`category`'],
    [
      approved.replace('marketing', 'utility'),
      'Hi.',
      'is about marketing, and the template is approved as utility',
    ],
    [approved, 'Hello {{name}}', 'begins or ends with a variable'],
    [approved, 'Hello {{name}} {{order}} there', 'has two variables side by side'],
    [withLink('{ id: See }'), 'See https://a.example/{{order}}', 'the button of the link has no words in en'],
    [
      withLink('{ en: See }'),
      'See https://a.example/{{order}} now.',
      'the text in en does not end with an https',
    ],
    [withLink('{ en: See }'), 'See {{url}}', 'the text in en does not end with an https'],
    [withLink(`{ en: ${'s'.repeat(26)} }`), 'See https://a.example/', '`en`'],
    [approved, 'w'.repeat(1_100), 'is longer than 1024 characters'],
  ])('%s with the text %s is told', (templates, hello, expected) => {
    expect(issueLines(withTemplates(templates, hello)).join()).toContain(expected);
  });
});

describe('lifecycle.yaml', () => {
  const length = 'must be a length of time such as 30m, 12h, 1d, 1d12h or 2w, at most ten years.';
  test.each([
    ['for: 3d', 'for: 3', `3:20  \`for\` ${length}`],
    ['for: 3d', 'for: 3 days', `3:20  \`for\` ${length}`],
    ['for: 3d', 'for: 999999d', `3:20  \`for\` ${length}`],
    ['for: 3d', 'for: 1s', '3:20  `for` must be at least 1h.'],
    ['[7d, 14d]', '[7d, soon]', `6:23  this entry ${length}`],
    ['[7d, 14d]', '[]', '6:18  `gaps` must be at least 1 entries long.'],
    ['flow: hello', 'flow: helo', '4:21  there is no flow "helo". Did you mean "hello"?'],
    ['optedOut:', 'opted-out:', '8:1  unknown key `opted-out`. Did you mean `optedOut`?'],
    ['active: { silent-after: 30d }', 'active: {}', '5:9  the key `silent-after` is missing.'],
  ])('%s written as %s', (from, to, expected) => {
    expect(spoil('lifecycle', from, to)).toContain(expected);
  });

  const silent = (bounds: string) => `active: { silent-after: ${bounds} }`;
  const plain = silent('30d');
  test.each([
    [plain, silent('{ least: 30d, most: 20d, rhythm: 3 }'), '`most` is less than `least`, which is 30d.'],
    [plain, silent('{ least: 30d, most: 90d }'), 'the key `rhythm` is missing.'],
    [plain, silent('{ least: 30d, most: 90d, rhythm: 0 }'), '`rhythm` must be at least 1.'],
    [plain, silent('{ least: 30, most: 90d, rhythm: 3 }'), `\`least\` ${length}`],
    [
      plain,
      'active: { silent-after: 30d, on-return: helo }',
      'there is no flow "helo". Did you mean "hello"?',
    ],
    [plain, `${plain}\nloyal: { after: 60d }`, '`after` says nothing without `from`: nobody is promoted.'],
    [plain, `${plain}\nloyal: { again-after: 60d }`, '`again-after` says nothing without `from`'],
    [plain, `${plain}\nloyal: { from: 60, below: 60 }`, '`below` must be less than `from`, which is 60.'],
    [plain, `${plain}\nloyal: { from: 100 }`, '`from` must be at most 99.'],
    ['quiet: { for: 90d }', 'quiet: { for: 90d, caps: { fortnight: 1 } }', 'unknown key `fortnight`.'],
  ])('%s written as %s', (from, to, expected) => {
    expect(spoil('lifecycle', from, to).join()).toContain(expected);
  });

  test('bounds of silence, loyalty, caps of a stage and the thanks for a return are in the policy', () => {
    const lifecycle = (soundFiles['flows/lifecycle.yaml'] ?? '')
      .replace('silent-after: 30d', 'silent-after: { least: 20d, most: 80d, rhythm: 2.5 }, on-return: hello')
      .replace('dormant:', 'loyal: { from: 60, after: 30d }\ndormant:')
      .replace('for: 90d', 'for: 90d, caps: { month: 1 }');
    const { release, issues } = compileWith({ 'flows/lifecycle.yaml': lifecycle });
    expect(issues).toEqual([]);
    const day = 86_400_000;
    expect(release?.policy).toMatchObject({
      durations: { silenceMs: 20 * day, adaptive: { mostMs: 80 * day, rhythm: 2.5 } },
      loyalty: { from: 60, below: 45, afterMs: 30 * day, againAfterMs: 365 * day },
      stageCaps: { quiet: { month: 1 } },
      returnFlow: 'hello',
    });
  });

  test('gaps that shrink are a warning', () => {
    expect(spoil('lifecycle', '[7d, 14d]', '[14d, 7d]')).toEqual([
      '6:24  this gap is shorter than the one before it. Who stays silent wants more rest, not less: let the gaps grow.',
    ]);
  });

  test('a stage that we begin cannot have a flow for answers only', () => {
    const hello = (soundFiles['flows/hello.yaml'] ?? '').replace('topic: news', 'topic: help');
    expect(issueLines(compileWith({ 'flows/hello.yaml': hello }))).toEqual([
      'flows/lifecycle.yaml:4:21  Kabar starts "hello" by itself, but its topic "help" is for answers only. Give the flow a topic with the purpose utility or marketing.',
    ]);
  });

  test('a prospect is answered, so there it can', () => {
    const hello = (soundFiles['flows/hello.yaml'] ?? '').replace('topic: news', 'topic: help');
    const lifecycle = (soundFiles['flows/lifecycle.yaml'] ?? '')
      .replace('prospect: {}', 'prospect: { flow: hello }')
      .replace('flow: hello, for', 'for');
    expect(issueLines(compileWith({ 'flows/hello.yaml': hello, 'flows/lifecycle.yaml': lifecycle }))).toEqual(
      [],
    );
  });
});

describe('topics.yaml, attributes.yaml and segments.yaml', () => {
  test.each([
    [
      'topics',
      'purpose: marketing',
      'purpose: promotion',
      '2:18  `purpose` must be one of service, utility, marketing.',
    ],
    [
      'topics',
      'help: {',
      'Help: {',
      '3:1  the key `Help` must be lower-case words joined by hyphens, such as weekly-poll.',
    ],
    [
      'topics',
      '{ en: News }',
      '{ es: Noticias }',
      '2:36  the topic "news" has no label in en. People choose topics by it.',
    ],
    [
      'attributes',
      'age: { type: number, set-by: import }',
      'age: nummer',
      '3:6  `age` must be one of text, number, date, boolean, email, phone, location, media, list. Did you mean "number"?',
    ],
    [
      'attributes',
      'name: text',
      'first-name: text',
      '2:1  the key `first-name` must be lower-case words joined by underscores, such as favourite_dish.',
    ],
    [
      'attributes',
      'name: text',
      'language: text',
      '2:1  the key `language` is something we know of every contact already.',
    ],
    [
      'segments',
      'contact.age >= 18',
      'contact.age',
      '2:12  `grown-ups` gives a number, not true or false. Compare it with something.',
    ],
    [
      'segments',
      'contact.age >= 18',
      '18',
      '2:12  `grown-ups` must be a condition. Write a condition such as `contact.language == "id"`; put it in quotes if it begins with a sign.',
    ],
    [
      'segments',
      'grown-ups:',
      'Grown ups:',
      '2:1  "Grown ups" must be lower-case words joined by hyphens, such as recipe-lovers.',
    ],
  ])('%s: %s written as %s', (file, from, to, expected) => {
    expect(spoil(file, from, to)).toContain(expected);
  });

  test('a mistake in them is told once, and not again in each flow', () => {
    expect(spoil('topics', 'purpose: marketing', 'purpose: promotion')).toHaveLength(1);
    expect(spoil('attributes', 'type: number', 'type: nummer')).toHaveLength(1);
  });

  test('caps of a topic are kept', () => {
    const topics = '# Topics\nnews: { purpose: marketing, caps: { month: 2 }, label: { en: News } }\n';
    expect(compileWith({ 'flows/topics.yaml': topics }).release?.topics.get('news')?.caps).toEqual({
      month: 2,
    });
  });
});
