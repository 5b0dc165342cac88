/** The auditor sees what a broken gate would let out, and nothing where there is nothing to see. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { MessageOrigin, OutboxId } from '../../src/core/outbox.ts';
import type { Release } from '../../src/core/release.ts';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { createAuditor } from '../../src/simulate/auditor.ts';
import type { Meaning } from '../../src/simulate/person.ts';
import type { Sight } from '../../src/simulate/sight.ts';
import { shippedRelease } from '../support/shipped.ts';

let release: Release;
beforeAll(async () => {
  release = await shippedRelease();
});

/** Ten in the morning in Jakarta, and one who lives there. */
const morning = Date.parse('2026-02-02T03:00:00Z');
const who = { index: 0, persona: 'busy', zone: 'Asia/Jakarta' } as const;

const says = (means: Meaning, at: number): Sight => ({
  of: 'did',
  at,
  who,
  deed: { do: 'write', text: `(${means})`, means },
});
type Told = { readonly origin?: MessageOrigin; readonly topic?: string; readonly flow?: string };
const hears = (
  at: number,
  { origin = 'started', topic = 'newsletter', flow = 'weekly-poll' }: Told = {},
): Sight => ({
  of: 'heard',
  at,
  who,
  message: `m${at}` as OutboxId,
  text: 'News!',
  log: { contact: 'c' as ContactId, origin, topic, flow },
});
const goodbye = (at: number) => hears(at, { origin: 'confirmation', topic: 'questions', flow: 'goodbye' });
const dayOver = (at: number): Sight => ({ of: 'day-over', at });
const agreed = says('agree', morning - hourMs);
const night = morning + 11 * hourMs;

const findings = (sights: readonly Sight[]) => {
  const auditor = createAuditor(release);
  for (const sight of sights) auditor.watch(sight);
  return auditor.violations().map(({ rule, count }) => `${count} × ${rule}`);
};

describe('nothing is wrong with', () => {
  test.each<[string, readonly Sight[]]>([
    ['a letter to somebody who agreed', [agreed, hears(morning)]],
    ['two letters of one flow at one moment', [agreed, hears(morning), hears(morning)]],
    [
      'a letter and what a flow inside it says',
      [agreed, hears(morning, { flow: 'follow-up' }), hears(morning, { flow: 'feedback' })],
    ],
    ['two letters in a week', [agreed, hears(morning), hears(morning + dayMs)]],
    ['an answer at night', [says('asks', night), hears(night, { origin: 'reply' })]],
    ['one goodbye after a STOP', [agreed, says('stop', morning), goodbye(morning), dayOver(morning + dayMs)]],
    [
      'a letter after a START',
      [
        agreed,
        says('stop', morning),
        goodbye(morning),
        says('start', morning + hourMs),
        hears(morning + 2 * hourMs),
      ],
    ],
    [
      'silence while a person of the business talks to them',
      [
        agreed,
        hears(morning),
        { of: 'handed', at: morning, contact: 'c' as ContactId, to: 'person' },
        says('asks', morning + hourMs),
        dayOver(morning + dayMs),
      ],
    ],
    [
      'a goodbye to somebody who may have said stop',
      [agreed, says('maybe-stop', morning), goodbye(morning + dayMs)],
    ],
  ])('%s', (_, sights) => expect(findings(sights)).toEqual([]));
});

describe('a broken gate is seen by', () => {
  test.each<[string, readonly Sight[]]>([
    ['a started message in quiet hours', [agreed, hears(night)]],
    ['more than the day allows', [agreed, hears(morning), hears(morning + hourMs)]],
    ['more than the day allows', [agreed, hears(morning), hears(morning, { flow: 'check-in' })]],
    [
      'more than the week allows',
      [agreed, hears(morning), hears(morning + dayMs), hears(morning + 2 * dayMs)],
    ],
    [
      'more than the week allows',
      [agreed, says('less', morning - minuteMs), hears(morning), hears(morning + dayMs)],
    ],
    [
      'more than the month allows',
      [agreed, ...[0, 1, 7, 8, 14, 15, 21, 22, 28].map((day) => hears(morning + day * dayMs))],
    ],
    ['a started message without consent', [hears(morning)]],
    ['a started message without consent', [agreed, says('no-news', morning), hears(morning + hourMs)]],
    ['a message after a STOP', [agreed, says('stop', morning), goodbye(morning), hears(morning + hourMs)]],
    [
      'a message after a STOP',
      [agreed, says('stop', morning), goodbye(morning), hears(morning + hourMs, { origin: 'reply' })],
    ],
    ['a second goodbye', [agreed, says('stop', morning), goodbye(morning), goodbye(morning + minuteMs)]],
    ['a second goodbye', [agreed, goodbye(morning)]],
    ['a STOP without a goodbye', [agreed, says('stop', morning), dayOver(morning + dayMs)]],
    ['a question without an answer', [agreed, says('asks', morning), dayOver(morning + dayMs)]],
    ['an answer to nobody', [agreed, hears(morning + 2 * dayMs, { origin: 'reply' })]],
    [
      'a message that the log does not know',
      [{ of: 'heard', at: morning, who, message: 'm' as OutboxId, text: 'News!', log: null }],
    ],
  ])('%s', (rule, sights) => expect(findings(sights)).toEqual([`1 × ${rule}`]));

  test('the cap of a topic, which is tighter than that of its purpose', () => {
    const offers = [0, 8, 16].map((day) => hears(morning + day * dayMs, { topic: 'offers' }));
    expect(findings([agreed, ...offers])).toEqual(['1 × more than the month allows']);
  });

  test('each violation comes with the conversation before it, in their own time', () => {
    const auditor = createAuditor(release);
    for (const sight of [agreed, hears(night)]) auditor.watch(sight);
    expect(auditor.violations()[0]?.examples).toEqual([
      {
        at: '2026-02-02 21:00',
        person: 0,
        persona: 'busy',
        conversation: [
          '2026-02-02 09:00 busy: (agree) (means: agree)',
          '2026-02-02 21:00 kabar (started, weekly-poll): News!',
        ],
      },
    ]);
  });
});
