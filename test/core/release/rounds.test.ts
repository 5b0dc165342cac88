/** Rounds that are written ahead: what is wrong is told with line and column, and what is right knows its day. */
import { describe, expect, test } from '@jest/globals';
import { roundOfTheDay } from '../../../src/core/flow/dated-rounds.ts';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import { issueLine } from '../../../src/core/flow/issue.ts';
import { spentRounds } from '../../../src/core/release/spent-rounds.ts';
import { compileWith, issueLines } from './small-business.ts';

const poll = `# A poll
flow: poll
topic: news
steps:
  - poll: dish
    options: [soup, cake]
`;
const words = `# Words
dish: What shall we cook?
dish-options: { soup: Soup, cake: Cake, rice: Rice }
winter: And in winter?
winter-options: { stew: Stew, cake: Cake }
`;
const sound = `# Rounds
closes: 2d
rounds:
  - on: 2026-12-08
    question: winter
    options: [stew, cake]
    closes: 5d
  - on: 2026-12-01
`;
const compile = (rounds: string, more: Readonly<Record<string, string | null>> = {}) =>
  compileWith({
    'flows/poll.yaml': poll,
    'locales/en/poll.yaml': words,
    'flows/rounds/poll.yaml': rounds,
    ...more,
  });
const at = (iso: string) => Date.parse(iso);

describe('rounds that are written ahead', () => {
  const dated = compile(sound).release?.rounds.get('poll' as FlowId);
  const on = (now: string, zone = 'Asia/Jakarta') =>
    dated && roundOfTheDay(dated, { now: at(now), zone, houseZone: 'Asia/Jakarta' })?.on;

  test('are in the order of their days, with the words and options of the poll where they have none', () => {
    expect(issueLines(compile(sound))).toEqual([]);
    expect(
      dated?.rounds.map(({ on, question, options }) => [on, question, options.map(({ id }) => id)]),
    ).toEqual([
      ['2026-12-01', 'poll:dish', ['soup', 'cake']],
      ['2026-12-08', 'poll:winter', ['stew', 'cake']],
    ]);
  });

  test('are due from the beginning of their day, where whoever is asked lives, to their closing', () => {
    expect(on('2026-11-30T16:59:59Z')).toBeUndefined();
    expect(on('2026-11-30T17:00:00Z')).toBe('2026-12-01');
    expect(on('2026-11-30T17:00:00Z', 'America/Sao_Paulo')).toBeUndefined();
    expect(on('2026-11-30T12:00:00Z', 'Pacific/Auckland')).toBe('2026-12-01');
    expect(on('2026-12-02T16:59:59Z')).toBe('2026-12-01');
    expect(on('2026-12-02T17:00:00Z')).toBeUndefined();
    expect(on('2026-12-10T00:00:00Z')).toBe('2026-12-08');
  });

  test('the check warns once the last one has closed, where it is written', () => {
    const { release } = compile(sound);
    if (!release) throw new Error('the sound rounds are broken');
    expect(spentRounds(release, at('2026-12-12T16:59:00Z'))).toEqual([]);
    expect(spentRounds(release, at('2026-12-12T17:00:00Z')).map(issueLine)).toEqual([
      'flows/rounds/poll.yaml:4:5  the last round, of 2026-12-08, closed on 2026-12-12: "poll" sends nothing any more. Add rounds with days to come, or delete the file: then the poll asks its own question.',
    ]);
  });

  test.each([
    ['2026-12-01', '2026-02-31', '8:9  `on` must be a day of the calendar such as 2026-12-01.'],
    [
      '2026-12-01',
      '2026-12-08',
      '8:9  there is another round on 2026-12-08. Give each round a day of its own.',
    ],
    [
      'question: winter',
      'question: wint',
      '5:15  the text `wint` has no words. Write it in locales/en/poll.yaml.',
    ],
    [
      '[stew, cake]',
      '[stew, tea]',
      '6:21  the text `winter-options.tea` has no words. Write it in locales/en/poll.yaml.',
    ],
    ['[stew, cake]', '[stew]', '6:14  `options` must have at least 2 entries.'],
    ['closes: 2d', 'closes: 5m', '2:9  `closes` must be at least 1h.'],
    ['closes: 2d', 'poll: dishes', '2:7  there is no poll "dishes". Did you mean "dish"?'],
  ])('a slip (%s → %s) is told with its place', (from, to, line) => {
    if (!sound.includes(from)) throw new Error(`the sound rounds have no "${from}"`);
    expect(issueLines(compile(sound.replace(from, to)))).toContain(`flows/rounds/poll.yaml:${line}`);
  });

  test('a flow without a poll, with several, or that is not there is told', () => {
    const flow = (steps: string) => ({
      'flows/poll.yaml': `# A poll\nflow: poll\ntopic: news\nsteps: ${steps}\n`,
    });
    expect(issueLines(compile(sound, flow('[{ end: true }]')))).toContain(
      'flows/rounds/poll.yaml:3:1  the flow "poll" has no poll.',
    );
    const two = '[{ poll: dish, options: [soup, cake] }, { poll: winter, options: [stew, cake] }]';
    expect(issueLines(compile(sound, flow(two)))).toContain(
      'flows/rounds/poll.yaml:3:1  the flow "poll" has several polls. Write poll: dish (or another).',
    );
    expect(issueLines(compile(sound, { 'flows/rounds/pol.yaml': sound }))).toContain(
      'flows/rounds/pol.yaml:2:1  there is no flow "pol" that could ask these rounds. Did you mean "poll"?',
    );
  });
});
