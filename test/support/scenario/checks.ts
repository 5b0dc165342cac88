/** What must be true at a turn of a scenario. Each throws what it found instead. */
import { expect } from '@jest/globals';
import { usualEngagement } from '../../../src/core/engagement/rules.ts';
import { scoreAt } from '../../../src/core/engagement/score.ts';
import type { Rig } from '../kabar.ts';
import { expectedWords } from './expected-words.ts';
import { type Checks, inLanguage } from './format.ts';
import { contactOf, newsFor, type Person } from './person.ts';

export type Looking = { readonly rig: Rig; readonly person: Person };

export const checks: {
  readonly [Kind in keyof Checks]: (value: Checks[Kind], looking: Looking) => Promise<void>;
} = {
  async 'kabar says'(said, { rig, person }) {
    const wanted = Array.isArray(said) ? said : [said];
    const news = newsFor(rig, person);
    const contact = await contactOf(rig, person);
    const reader = { ...person, release: rig.kabar.releases.current(), contact };
    const expected = wanted.map((each, index) => expectedWords(each, news[index], reader));
    expect(news.map(({ text }) => text)).toEqual(expected);
    person.heard += news.length;
  },

  async 'hears nothing'(_, looking) {
    expectNothingNew(looking);
  },

  async 'stage is'(stage, { rig, person }) {
    expect((await contactOf(rig, person)).lifecycle.stage).toBe(stage);
  },

  async 'engagement is'({ from, to }, { rig, person }) {
    const { engagement } = await contactOf(rig, person);
    const { policy } = rig.kabar.releases.current();
    const score = scoreAt(engagement, policy.engagement ?? usualEngagement, rig.clock.now());
    expect(score).toBeGreaterThanOrEqual(from);
    expect(score).toBeLessThanOrEqual(to);
  },

  async 'attributes are'(wanted, { rig, person }) {
    const { attributes } = await contactOf(rig, person);
    const expected = Object.entries(wanted).map(([name, value]) => [
      name,
      inLanguage(value, person.language),
    ]);
    const found = Object.keys(wanted).map((name) => [name, plainly(attributes[name])]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  },

  async 'language is'(language, { rig, person }) {
    expect((await contactOf(rig, person)).language).toBe(language);
    person.spokenTo = language;
  },

  async 'held because'(reason, { rig, person }) {
    const { outbox } = await contactOf(rig, person);
    expect(outbox.map(({ held }) => held?.reason)).toContain(reason);
  },

  async 'dropped because'(reason, { rig, person }) {
    const { id } = await contactOf(rig, person);
    const rows = await rig.kabar.store.messages.conversation(id, 100);
    expect(rows.filter(({ status }) => status === 'dropped').map((row) => row.reason)).toContain(reason);
  },

  async 'nothing waits'(_, { rig, person }) {
    expect((await contactOf(rig, person)).outbox).toEqual([]);
  },

  async 'with a person because'(reason, { rig, person }) {
    expect((await contactOf(rig, person)).withPerson?.reason).toBe(reason);
  },

  async 'nobody is in charge'(_, { rig, person }) {
    expect((await contactOf(rig, person)).withPerson).toBeNull();
  },

  async 'vote is'({ in: question, options, late }, { rig, person }) {
    const { rounds } = rig.kabar.store;
    const { id } = await contactOf(rig, person);
    const votes = (await rounds.votesOf(id)).filter(({ round }) => round.startsWith(`${question}.`));
    const latest = votes.sort((a, b) => a.at - b.at).at(-1);
    const round = latest && (await rounds.find(latest.round));
    if (!latest || !round) throw new Error(`they were never asked ${question}`);
    expect(latest.options).toEqual(options);
    expect(round.closesAt !== null && latest.at > round.closesAt).toBe(late);
    const counted = (await rounds.counts(round)).options.filter(({ id: option }) => options.includes(option));
    expect(counted.every(({ count }) => count > 0)).toBe(true);
  },

  async 'came by'(source, { rig, person }) {
    const { id } = await contactOf(rig, person);
    expect((await rig.kabar.store.consents.of(id)).at(-1)?.record.source).toBe(source);
  },

  async 'journal says'(what, { rig, person }) {
    const { id } = await contactOf(rig, person);
    const turns = await rig.kabar.store.journal.of(id, 1_000);
    expect(turns.flatMap(({ lines }) => lines.map((line) => line.what))).toContain(what);
  },

  async 'consent is'(state, { rig, person }) {
    expect((await contactOf(rig, person)).consents.marketing.state).toBe(state);
  },

  async 'ledger says'(actions, { rig, person }) {
    const { id } = await contactOf(rig, person);
    const rows = await rig.kabar.store.consents.of(id);
    expect(rows.map(({ record }) => record.action)).toEqual(actions);
  },
};

/** Dates as they are written in a scenario: 2026-11-24. */
const plainly = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'date' in value ? value.date : (value ?? null);

/** Nothing more, nothing less: also called before something new happens, and at the end. */
export function expectNothingNew({ rig, person }: Looking): void {
  expect(newsFor(rig, person).map(({ text }) => text)).toEqual([]);
}
