/** What must be true at a turn of a scenario. Each answers what it found instead, in lines to read; none when all is well. */
import { isDeepStrictEqual } from 'node:util';
import { usualEngagement } from '../core/engagement/rules.ts';
import { scoreAt } from '../core/engagement/score.ts';
import { messagesDifference, valuesDifference } from './difference.ts';
import { expectedWords } from './expected-words.ts';
import { contactOf, newsFor, type Person } from './person.ts';
import type { Stage } from './stage.ts';
import type { Checks } from './turn-shapes.ts';
import { callWords, type Webhooks } from './webhooks.ts';
import { impossible, inLanguage } from './words.ts';

export type Looking = { readonly stage: Stage; readonly person: Person; readonly webhooks: Webhooks };

/** `entry` is the one of a list that is the first to differ. */
export type Complaint = { readonly lines: readonly string[]; readonly entry?: number };

type Check<Kind extends keyof Checks> = (value: Checks[Kind], looking: Looking) => Promise<Complaint | null>;

export const checks: { readonly [Kind in keyof Checks]: Check<Kind> } = {
  async 'kabar says'(said, { stage, person }) {
    const wanted = Array.isArray(said) ? said : [said];
    const news = newsFor(stage, person);
    const contact = await contactOf(stage, person);
    const reader = { ...person, release: stage.kabar.releases.current(), contact };
    const expected = wanted.map((each, index) => expectedWords(each, news[index], reader));
    const heard = news.map(({ text }) => text);
    person.heard += news.length;
    if (isDeepStrictEqual(heard, expected)) return null;
    const first = expected.findIndex((text, index) => text !== heard[index]);
    const entry = Array.isArray(said) && first >= 0 ? { entry: first } : {};
    return { lines: messagesDifference(expected, heard), ...entry };
  },

  'hears nothing': async (_, looking) => nothingNew(looking),

  async 'stage is'(stage, looking) {
    return same(stage, (await known(looking)).lifecycle.stage);
  },

  async 'engagement is'({ from, to }, looking) {
    const { releases } = looking.stage.kabar;
    const { engagement } = await known(looking);
    const rules = releases.current().policy.engagement ?? usualEngagement;
    const score = scoreAt(engagement, rules, looking.stage.clock.now());
    return score >= from && score <= to
      ? null
      : { lines: valuesDifference(`between ${from} and ${to}`, `${score}`) };
  },

  async 'attributes are'(wanted, looking) {
    const { attributes } = await known(looking);
    const expected = Object.entries(wanted).map(([name, value]) => [
      name,
      plainly(inLanguage(value, looking.person.language)),
    ]);
    const found = Object.keys(wanted).map((name) => [name, plainly(attributes[name])]);
    return same(Object.fromEntries(expected), Object.fromEntries(found));
  },

  async 'tags are'(tags, looking) {
    return same([...tags].sort(), [...(await known(looking)).tags].sort());
  },

  async 'language is'(language, looking) {
    const found = (await known(looking)).language;
    looking.person.spokenTo = language;
    return same(language, found);
  },

  async 'held because'(reason, looking) {
    const { outbox } = await known(looking);
    return among(
      reason,
      outbox.map(({ held }) => held?.reason ?? 'waits for nothing'),
      'nothing waits',
    );
  },

  async 'dropped because'(reason, looking) {
    const { id } = await known(looking);
    const rows = await looking.stage.kabar.store.messages.conversation(id, 100);
    const dropped = rows.filter(({ status }) => status === 'dropped');
    return among(
      reason,
      dropped.map((row) => row.reason ?? ''),
      'nothing was dropped',
    );
  },

  async 'nothing waits'(_, looking) {
    const { outbox } = await known(looking);
    return same(
      [],
      outbox.map(({ flow, step, held }) => `${flow}, ${step}: ${held?.reason ?? 'about to be sent'}`),
    );
  },

  async 'with a person because'(reason, looking) {
    return same(reason, (await known(looking)).withPerson?.reason ?? 'with nobody');
  },

  async 'nobody is in charge'(_, looking) {
    return same(null, (await known(looking)).withPerson?.reason ?? null);
  },

  async 'vote is'({ in: question, options, late }, looking) {
    const { rounds } = looking.stage.kabar.store;
    const { id } = await known(looking);
    const votes = (await rounds.votesOf(id)).filter(({ round }) => round.startsWith(`${question}.`));
    const latest = votes.sort((a, b) => a.at - b.at).at(-1);
    const round = latest && (await rounds.find(latest.round));
    if (!latest || !round) throw impossible(`they were never asked ${question}`);
    const counts = (await rounds.counts(round)).options.filter(({ id: option }) => options.includes(option));
    const uncounted = counts.filter(({ count }) => count === 0).map(({ id: option }) => option);
    return same(
      { options, late, uncounted: [] },
      { options: latest.options, late: round.closesAt !== null && latest.at > round.closesAt, uncounted },
    );
  },

  async 'kabar called'(wanted, { webhooks, person }) {
    const { at, ...more } = typeof wanted === 'string' ? { at: wanted } : wanted;
    const latest = webhooks.called.findLast(({ by }) => by === person.language);
    if (!latest) return { lines: ['no call was made'] };
    if (!latest.request.url.startsWith(at)) return { lines: valuesDifference(at, callWords(latest)) };
    if (!('body' in more)) return null;
    return same(more.body, latest.request.body === undefined ? null : JSON.parse(latest.request.body));
  },

  async 'came by'(source, looking) {
    const { id } = await known(looking);
    return same(source, (await looking.stage.kabar.store.consents.of(id)).at(-1)?.record.source);
  },

  async 'journal says'(what, looking) {
    const { id } = await known(looking);
    const turns = await looking.stage.kabar.store.journal.of(id, 1_000);
    const noted = turns.flatMap(({ lines }) => lines.map((line) => line.what));
    return among(what, [...new Set(noted)], 'the journal is empty');
  },

  async 'consent is'(state, looking) {
    return same(state, (await known(looking)).consents.marketing.state);
  },

  async 'ledger says'(actions, looking) {
    const { id } = await known(looking);
    const rows = await looking.stage.kabar.store.consents.of(id);
    return same(
      actions,
      rows.map(({ record }) => record.action),
    );
  },
};

/** Nothing more, nothing less: also asked before something new happens, and at the end. */
export function nothingNew({ stage, person }: Pick<Looking, 'stage' | 'person'>): Complaint | null {
  const heard = newsFor(stage, person).map(({ text }) => text);
  return heard.length === 0 ? null : { lines: messagesDifference([], heard) };
}

const known = ({ stage, person }: Looking) => contactOf(stage, person);

const same = (expected: unknown, found: unknown): Complaint | null =>
  isDeepStrictEqual(expected, found) ? null : { lines: valuesDifference(expected, found) };

const among = (wanted: string, found: readonly string[], none: string): Complaint | null =>
  found.includes(wanted) ? null : { lines: valuesDifference(wanted, found.join(', ') || none) };

/** Dates as they are written in a scenario: 2026-11-24. */
const plainly = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'date' in value ? value.date : (value ?? null);
