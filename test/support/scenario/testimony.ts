/** Everything that could be told apart after a scenario, as text: two ways to play it must end in the same. */

import { codeOf } from '../../../src/core/flow/values.ts';
import { friendCode } from '../../../src/core/friend.ts';
import { type Person, recordOf } from '../../../src/rehearsal/person.ts';
import type { Stage } from '../../../src/rehearsal/stage.ts';

export async function testimony(stage: Stage, person: Person): Promise<string> {
  const record = await recordOf(stage, person);
  if (!record) return 'nobody';
  const { contact, id } = record;
  const { store, releases } = stage.kabar;
  // Ids are of chance, and so is what is made of them.
  const code = codeOf(contact, { release: releases.current() });
  const chance = (text: string) => text.replaceAll(code, 'CODE').replaceAll(friendCode(id), 'FRIEND');
  const talk = stage.phones
    .shown(person.phone)
    .map(({ at, direction, text }) => `${Math.floor(at)} ${direction} ${chance(text)}`);
  const ledger = (await store.consents.of(id)).map(
    ({ record: { action, at } }) => `${Math.floor(at)} ${action}`,
  );
  // A knock that comes again is noted, and must do no more than that; when a receipt is taken is the store's affair.
  const notes = (await store.journal.of(id, 1_000))
    .flatMap(({ lines }) => lines.map(({ what, why = '' }) => `${what} ${why}`))
    .filter((note) => !/^(wakeup\.stale|message\.read)/.test(note))
    .sort();
  const {
    attributes,
    tags,
    language,
    languageFrom,
    lifecycle,
    withPerson,
    pausedUntil,
    talk: counts,
  } = contact;
  const facts = {
    attributes,
    tags,
    language,
    languageFrom,
    lifecycle,
    withPerson,
    pausedUntil,
    unanswered: counts.unanswered,
    startedByDay: counts.startedByDay,
    consents: Object.fromEntries(
      Object.entries(contact.consents).map(([purpose, { state }]) => [purpose, state]),
    ),
    run: contact.run?.stack.map(({ flow, step, tries }) => `${flow}/${step}/${tries}`) ?? null,
    queue: contact.queue.map(({ flow }) => flow),
    waiting: contact.outbox.map(({ step, dueAt, held }) => `${step} ${dueAt} ${held?.reason}`),
    wakeups: contact.wakeups.map(({ timer, dueAt }) => `${timer} ${dueAt}`).sort(),
  };
  return [...talk, ...ledger, ...notes, JSON.stringify(facts, null, 1)].join('\n');
}
