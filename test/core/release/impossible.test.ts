/** Rules that are sound each by itself and impossible together: told with their place and what to do. */
import { describe, expect, test } from '@jest/globals';
import { compileWith, issueLines, soundFiles } from './small-business.ts';

type Changes = Readonly<Record<string, string>>;

const sound = (path: string): string => soundFiles[path] ?? '';

/** A sound file with some words of it written differently. */
function spoiled(path: string, ...changes: readonly (readonly [string, string])[]): Changes {
  const text = changes.reduce((written, [from, to]) => {
    if (!written.includes(from)) throw new Error(`${path} has no ${from}`);
    return written.replace(from, to);
  }, sound(path));
  return { [path]: text };
}

const policy = (...changes: readonly (readonly [string, string])[]) =>
  spoiled('flows/policy.yaml', ...changes);
const lifecycle = (...changes: readonly (readonly [string, string])[]) =>
  spoiled('flows/lifecycle.yaml', ...changes);

const letter = (head: string, steps = '  - say: letter\n'): Changes => ({
  'flows/letter.yaml': `# A letter\nflow: letter\ntopic: news\n${head}steps:\n${steps}`,
  'locales/en/letter.yaml': `# A letter\nletter: A letter.\n${steps.includes('later') ? 'later: Another.\n' : ''}`,
});

describe('caps that let nothing through', () => {
  test('are an error where Kabar starts a flow of the purpose', () => {
    const compiled = compileWith(policy(['day: 1, week: 2', 'day: 1, week: 0']));
    expect(compiled.release).toBeNull();
    expect(issueLines(compiled)).toContain(
      'flows/policy.yaml:10:30  0 per week lets nothing through, but Kabar starts “hello”, which is marketing. Raise the cap, or take away what starts the flow.',
    );
  });

  test('are an error where a topic has them', () => {
    const topics = spoiled('flows/topics.yaml', [
      'purpose: marketing,',
      'purpose: marketing, caps: { month: 0 },',
    ]);
    expect(issueLines(compileWith(topics))).toEqual([
      'flows/topics.yaml:2:44  0 per month lets nothing through, but Kabar starts “hello”, which is about news. Raise the cap, or take away what starts the flow.',
    ]);
  });

  test('are an error where a stage with a flow has them', () => {
    const quiet = lifecycle(['quiet: { for: 90d }', 'quiet: { flow: letter, for: 90d, caps: { month: 0 } }']);
    expect(issueLines(compileWith({ ...letter(''), ...quiet }))).toEqual([
      'flows/lifecycle.yaml:7:49  0 per month lets nothing through, but Kabar starts “letter”, which is of the stage quiet. Raise the cap, or take away what starts the flow.',
    ]);
  });

  test('are fine where every flow of the purpose is an answer', () => {
    expect(issueLines(compileWith(policy(['utility: { day: 2 }', 'utility: { day: 0 }'])))).toEqual([]);
  });
});

describe('a ladder of attempts', () => {
  const bound = letter('');
  const dormant = (gaps: string, more: readonly (readonly [string, string])[] = []) =>
    lifecycle(['{ gaps: [7d, 14d] }', `{ flow: letter, gaps: ${gaps} }`], ...more);

  test('that the caps hold up is a warning at the gap that is too short', () => {
    const changes = { ...bound, ...dormant('[2d, 3d, 30d]'), ...policy(['week: 2', 'week: 1']) };
    expect(issueLines(compileWith(changes))).toEqual([
      'flows/lifecycle.yaml:6:37  attempt 2 can be held for 5d by the cap of 1 per week, and its gap is 3d: it is never made. Let the gaps grow, or raise the cap.',
    ]);
  });

  test('is held up by the caps of its stage, too', () => {
    const gaps = '[2d, 3d, 30d], caps: { week: 1 }';
    expect(issueLines(compileWith({ ...bound, ...dormant(gaps) }))).toEqual([
      'flows/lifecycle.yaml:6:37  attempt 2 can be held for 5d by the cap of 1 per week, and its gap is 3d: it is never made. Let the gaps grow, or raise the cap.',
    ]);
  });

  test('longer than the budget of unanswered messages is a warning', () => {
    const changes = {
      ...bound,
      ...dormant('[7d, 14d]'),
      ...policy(['unanswered-budget: 6', 'unanswered-budget: 1']),
    };
    expect(issueLines(compileWith(changes))).toEqual([
      'flows/policy.yaml:12:20  after 1 unanswered messages nothing is said any more, and dormancy has 2 attempts. Raise it, or take away gaps in flows/lifecycle.yaml.',
    ]);
  });

  test('whose flow takes longer than a gap is a warning at that gap', () => {
    const steps =
      '  - when: contact.attempt == 2\n    then:\n      - say: letter\n      - wait: 20d\n      - say: later\n    else: [{ say: letter }]\n';
    expect(issueLines(compileWith({ ...letter('', steps), ...dormant('[7d, 14d]') }))).toEqual([
      'flows/lifecycle.yaml:6:37  “later” of letter comes 20d after the beginning, and this ends after 14d: it is never said. Make the stage last longer, or let the flow wait less.',
    ]);
  });

  test('of letters that outlasts the quiet time is a warning', () => {
    const steps = '  - say: letter\n  - wait: 60d\n  - wait: 60d\n  - say: later\n';
    const quiet = lifecycle(['quiet: { for: 90d }', 'quiet: { flow: letter, for: 90d }']);
    expect(issueLines(compileWith({ ...letter('', steps), ...quiet }))).toEqual([
      'flows/lifecycle.yaml:7:29  “later” of letter comes 120d after the beginning, and this ends after 90d: it is never said. Make the stage last longer, or let the flow wait less.',
    ]);
  });

  test('that ends after the erasure is a warning', () => {
    const retained = {
      'flows/policy.yaml': `${sound('flows/policy.yaml')}\nretention: { archived: 120d }\n`,
    };
    expect(issueLines(compileWith(retained))).toEqual([
      'flows/policy.yaml:15:24  whoever falls silent is archived 141d after their last word, and erased 120d after it: at once. Keep them longer, or shorten dormancy and the quiet time in flows/lifecycle.yaml.',
    ]);
  });
});

describe('quiet hours', () => {
  test('that leave no day are an error', () => {
    const swapped = policy(['{ from: "20:00", to: "08:00" }', '{ from: "08:00", to: "07:30" }']);
    expect(issueLines(compileWith(swapped))).toEqual([
      'flows/policy.yaml:8:14  quiet hours from 08:00 to 07:30 leave 30 minutes of the day. Were the two times swapped? Write for example from 20:00 to 08:00.',
    ]);
  });

  test('in which a flow is to begin are a warning, and an error when it expires before they end', () => {
    const head = 'start: { schedule: { every: "tue 22:30", to: grown-ups } }\n';
    expect(issueLines(compileWith(letter(head)))).toEqual([
      'flows/letter.yaml:4:29  22:30 is in the quiet hours: it is sent when they end, at 08:00. Choose a time by day, or change `quiet-hours` in flows/policy.yaml.',
    ]);
    for (const [kind, written, column] of [
      ['once', '2026-12-24 22:30', 28],
      ['cron', '30 22 * * 2', 28],
    ] as const)
      expect(
        issueLines(compileWith(letter(`start: { schedule: { ${kind}: "${written}", to: grown-ups } }\n`))),
      ).toEqual([expect.stringContaining(`flows/letter.yaml:4:${column}  22:30 is in the quiet hours`)]);
    const expiring = compileWith(letter(`${head}expires-after: 6h\n`));
    expect([expiring.release, ...issueLines(expiring)]).toEqual([
      null,
      'flows/letter.yaml:4:29  22:30 is in the quiet hours, and what the flow says expires before they end: it is never sent. Choose a time by day, or a longer `expires-after`.',
    ]);
  });

  test('do not mind what begins by day', () => {
    const head = 'start: { schedule: { every: "tue 08:00", to: grown-ups } }\n';
    expect(issueLines(compileWith(letter(head)))).toEqual([]);
  });
});

describe('times that no clock and no calendar has', () => {
  test.each([
    ['31 feb 10:00', 'February has at most 29 days'],
    ['nov 31 10:00', 'November has at most 30 days'],
    ['2026-02-29 10:00', 'February 2026 has 28 days'],
  ])('every: %s', (every, expected) => {
    const head = `start: { schedule: { every: "${every}", to: grown-ups } }\n`;
    expect(issueLines(compileWith(letter(head)))).toEqual([
      `flows/letter.yaml:4:29  \`every\` must be a time that comes again, such as "tue 18:00", "weekday 09:00" or "month last 10:00"; ${expected}.`,
    ]);
  });

  test('a date that an attribute is set to', () => {
    const changes = {
      'flows/attributes.yaml': '# Attributes\nname: text\nage: number\nborn: date\n',
      ...letter('', '  - set: { born: "2025-02-31" }\n  - say: letter\n'),
    };
    expect(issueLines(compileWith(changes))).toEqual([
      'flows/letter.yaml:5:18  "2025-02-31" cannot be `born`, which is declared as date. February 2025 has 28 days.',
    ]);
  });

  test('an offset longer than the year between two anniversaries', () => {
    const changes = {
      'flows/attributes.yaml': '# Attributes\nname: text\nage: number\nborn: date\n',
      ...letter('start: { date: { attribute: born, offset: -400d } }\n'),
    };
    expect(issueLines(compileWith(changes))).toEqual([
      'flows/letter.yaml:4:43  `offset` must be at most 365 days: the date comes again every year.',
    ]);
  });

  test('a time zone with a slip in it', () => {
    expect(issueLines(compileWith(policy(['Asia/Jakarta', 'Asia/Jakarte'])))).toEqual([
      'flows/policy.yaml:7:12  `time-zone` must be a time zone by its place. Did you mean "Asia/Jakarta"?',
    ]);
  });

  test('a warm-up that begins with nobody', () => {
    const cold = { 'flows/policy.yaml': `${sound('flows/policy.yaml')}warm-up: [0, 50]\n` };
    expect(issueLines(compileWith(cold))).toEqual([
      'flows/policy.yaml:14:11  this entry must be at least 1.',
    ]);
  });
});

test('all of it is told at once', () => {
  const changes = {
    ...policy(['week: 2', 'week: 0'], ['to: "08:00"', 'to: "19:30"']),
    ...letter('start: { schedule: { every: "31 feb 10:00", to: grown-ups } }\n'),
  };
  const codes = compileWith(changes).issues.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['wrong-value', 'closed-cap', 'no-daytime']));
});
