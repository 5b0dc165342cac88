/** Several wordings as people and admins meet them: each gets one, what they do in three days is counted, and it is learnt from. */
import { afterEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { ContactEvent, EntryId } from '../../src/core/event.ts';
import { noFigures } from '../../src/core/figures/day-figures.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { trialsOf } from '../../src/core/variants/results.ts';
import { countFigures } from '../../src/scheduler/figures/figures.ts';
import { openConsole } from '../console/support.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';

const phones = Array.from({ length: 8 }, (_, nth) => `+628123456780${nth}`);
let rig: Rig;
let flows: OwnFlows;
afterEach(async () => {
  await rig.close();
  flows.close();
});

const offer = (step: string) => `flow: offer
topic: newsletter
start: [{ schedule: { once: "2026-11-25 10:00", to: listeners, clock: house } }]
steps:
  - ${step}
`;

async function open(step: string) {
  flows = copyFlows();
  // Else it would have the day's one place.
  flows.replace('flows/weekly-poll.yaml', 'tue 18:00', 'mon 09:00');
  flows.write('flows/offer.yaml', offer(step));
  flows.write('flows/lesson.yaml', 'flow: lesson\ntopic: classes\nsteps: [{ say: now }]\n');
  for (const language of ['en', 'id', 'es', 'pt']) {
    flows.write(`locales/${language}/lesson.yaml`, 'now: Your class begins\n');
    flows.write(`locales/${language}/offer.yaml`, 'offer: The long offer\nshort: Short!\nnow: More\n');
  }
  rig = await openRig({ campaigns: true, env: flows.env });
  for (const phone of phones) for (const text of ['hi', 'yes', 'Ana', '1']) await rig.say(phone, text);
  await rig.pass(dayMs + hourMs);
}

const tell = async (phone: string, nth: string, event: ContactEvent) => {
  const { id } = await rig.contact(phone);
  await rig.kabar.engine.inbox.submit([{ contact: id, id: `${nth}:${phone}` as EntryId, event, rank: 0 }]);
  await rig.settle();
};
const ask = (phone: string, flow: string) =>
  tell(phone, flow, { type: 'flow.requested', flow: flow as FlowId, by: 'api', occurrence: `${flow} again` });

const wordingOf = async (phone: string): Promise<'offer' | 'short' | null> => {
  const heard = (await rig.heard(phone)).filter((text) => /offer|Short/.test(text)).at(-1);
  return heard === undefined ? null : heard.startsWith('Short!') ? 'short' : 'offer';
};

const isOfGroup = ([name]: readonly [string, number]) => /\/(segment|hours):/.test(name);

/** Of everybody; `groupCounts` has those of groups. */
const counts = async () => Object.fromEntries((await allCounts()).filter((count) => !isOfGroup(count)));
const groupCounts = async () => Object.fromEntries((await allCounts()).filter(isOfGroup));

async function allCounts() {
  rig.clock.advance(2 * minuteMs);
  const zone = () => rig.kabar.releases.current().policy.defaultTimeZone;
  await countFigures({ store: rig.kabar.store, clock: rig.clock, zone });
  const all = trialsOf(await rig.kabar.store.figures.between('0000', '9999'));
  return Object.entries(all).map(([name, count]) => [name.replace('offer/offer/', ''), count] as const);
}

describe('two wordings of one offer', () => {
  test('each person gets one; replies, leaving and silence are counted once three days are over', async () => {
    await open('{ say: offer, variants: [short] }');
    const got = await Promise.all(phones.map(wordingOf));
    expect(new Set(got)).toEqual(new Set(['offer', 'short']));
    const [answering] = phones.filter((_, nth) => got[nth] === 'short');
    const [leaving] = phones.filter((_, nth) => got[nth] === 'offer');
    await rig.say(String(answering), 'prices');
    await rig.say(String(leaving), 'STOP');
    await rig.pass(2 * dayMs);
    expect(await counts()).toEqual({});
    await rig.pass(dayMs + hourMs);
    const of = (wording: string) => got.filter((each) => each === wording).length;
    expect(await counts()).toEqual({
      'offer/judged': of('offer'),
      'offer/left': 1,
      'short/judged': of('short'),
      'short/replies': 1,
    });
    expect((await rig.contact(String(answering))).trials).toEqual([]);
    // Too late for it: nothing is counted twice.
    await rig.say(String(answering), 'prices');
    await rig.pass(4 * dayMs);
    expect((await counts())['short/replies']).toBe(1);
  });

  test('what is more of the same decision does not take the leaving from it; what is started later does', async () => {
    await open('{ say: offer, variants: [short] }\n  - say: now');
    const [first = '', second = ''] = phones;
    await rig.say(first, 'STOP');
    await ask(second, 'lesson');
    await rig.pass(hourMs);
    const started = await rig.contact(second);
    await rig.say(second, 'STOP');
    await rig.pass(4 * dayMs);
    const left = Object.entries(await counts()).filter(([name]) => name.endsWith('/left'));
    expect(started.credit?.flow).toBe('lesson');
    expect(left.map(([, count]) => count)).toEqual([1]);
  });

  test('is counted by segment, as people were when it was said, and by the time of their day', async () => {
    await open('{ say: offer, variants: { short: 99% } }');
    const got = await Promise.all(phones.map(wordingOf));
    const many = got.filter((each) => each === 'short').length;
    // Whoever leaves is no listener any more, and was one when it was said.
    const [leaving] = phones.filter((_, nth) => got[nth] === 'short');
    await rig.say(String(leaving), 'STOP');
    await rig.pass(4 * dayMs);
    expect(await groupCounts()).toMatchObject({
      'short/segment:listeners/judged': many,
      'short/segment:listeners/left': 1,
      'short/hours:6/judged': many,
      'short/hours:6/left': 1,
    });
  });

  test('an erased person is counted nowhere', async () => {
    await open('{ say: offer, variants: [short] }');
    const [ana = ''] = phones;
    await rig.say(ana, 'prices');
    const before = await rig.contact(ana);
    expect(before.trials).toMatchObject([{ flow: 'offer', step: 'offer', answered: true, left: false }]);
    await tell(ana, 'forget', { type: 'contact.erased', by: 'sari' });
    await rig.pass(4 * dayMs);
    const judged = Object.entries(await counts()).filter(([name]) => name.endsWith('/judged'));
    expect(judged.reduce((sum, [, count]) => sum + count, 0)).toBe(phones.length - 1);
  });
});

/** Counted on an earlier day. */
const counted = (day: string, trials: Record<string, number>) =>
  rig.kabar.store.figures.save({
    figures: { ...noFigures(day), trials },
    upTo: 0,
    messagesUpTo: 0,
    version: 0,
  });

describe('what an editor sees', () => {
  test('both wordings with what they brought, the verdict, and the same by the API', async () => {
    await open('{ say: offer, variants: { short: 40% } }');
    await counted('2026-11-20', {
      'offer/offer/offer/judged': 500,
      'offer/offer/offer/replies': 50,
      'offer/offer/offer/goal:class-booked': 7,
      'offer/offer/short/judged': 400,
      'offer/offer/short/replies': 60,
      'offer/offer/short/left': 40,
      'offer/offer/offer/segment:regulars/judged': 80,
      'offer/offer/offer/segment:regulars/replies': 8,
      'offer/offer/short/segment:regulars/judged': 90,
      'offer/offer/short/segment:regulars/replies': 36,
      'offer/offer/short/hours:12/judged': 20,
    });
    // Too long ago to be true still.
    await counted('2026-01-20', { 'offer/offer/offer/judged': 9_000, 'offer/offer/offer/replies': 9_000 });
    const desk = openConsole(rig);
    const { text } = await (await desk.signedIn('viewer')).get('/console/flows/offer');
    const row = (name: string) =>
      [
        ...(new RegExp(`<th scope="row">${name}.*?</tr>`).exec(text)?.[0] ?? '').matchAll(
          /number">([^<]*)</g,
        ),
      ].map(([, cell]) => cell);
    expect(row('offer')).toEqual([
      ...['60%', '500', '50 (10%)', '0 (0%)', '7 (1.4%)', '0 (0%)', '7.7% and 12.9%'],
    ]);
    expect(row('short').slice(0, 3)).toEqual(['40%', '400', '60 (15%)']);
    expect(text).toContain('short gets 1.5× the replies of the next: likely real.');
    expect(text).toContain('More people leave after it than after the others.');
    expect(text).toContain('By segment and time of day');
    expect(text).toMatch(
      /regulars<.*10% of 80<.*40% of 90<.*short gets 4× the replies of the next: likely real/,
    );
    expect(text).toMatch(/12:00 to 17:59, where they live<.*–<.*0% of 20<.*Nothing can be told yet/);
    const { body } = await request(desk.app)
      .get('/api/flows/offer/wordings')
      .set('Authorization', 'Bearer a-token-for-tests');
    expect(body.steps).toMatchObject([
      {
        step: 'offer',
        by: 'replies',
        learns: false,
        wordings: [
          { name: 'offer', judged: 500, replies: 50, goals: { 'class-booked': 7 }, drivesAway: false },
          { name: 'short', judged: 400, replies: 60, left: 40, drivesAway: true },
        ],
        verdict: { is: 'likely real', best: 'short', ratio: expect.closeTo(1.5) },
        groups: [
          {
            group: 'segment:regulars',
            wordings: [
              { name: 'offer', judged: 80, good: 8 },
              { name: 'short', judged: 90, good: 36 },
            ],
            verdict: { is: 'likely real', best: 'short' },
          },
          { group: 'hours:12', verdict: { is: 'nothing yet' } },
        ],
      },
    ]);
    const none = await request(desk.app)
      .get('/api/flows/welcome/wordings')
      .set('Authorization', 'Bearer a-token-for-tests');
    expect(none.body).toEqual({ steps: [] });
    const unknown = await request(desk.app)
      .get('/api/flows/offerr/wordings')
      .set('Authorization', 'Bearer a-token-for-tests');
    expect([unknown.status, unknown.body.detail]).toEqual([404, expect.stringContaining('offer')]);
  });

  test('that nothing can be told yet, while the three days last', async () => {
    await open('{ say: offer, variants: [short], learn-from: replies }');
    const { text } = await (await openConsole(rig).signedIn('viewer')).get('/console/flows/offer');
    expect(text).toContain('Nothing can be told yet');
    expect(text).toContain('by results');
  });
});

describe('what is learnt', () => {
  test('a wording that nobody answers is said no more, once hundreds are judged', async () => {
    await open('{ say: offer, variants: [short], learn-from: replies }');
    await counted('2026-11-20', {
      'offer/offer/offer/judged': 900,
      'offer/offer/offer/replies': 300,
      'offer/offer/short/judged': 900,
      'offer/offer/short/replies': 30,
    });
    await rig.pass(hourMs);
    for (const phone of phones) await ask(phone, 'offer');
    await rig.pass(3 * dayMs);
    const last = await Promise.all(phones.map(wordingOf));
    expect(new Set(last)).toEqual(new Set(['offer']));
  });
});
